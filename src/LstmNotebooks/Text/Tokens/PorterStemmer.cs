namespace LstmNotebooks.Text;

/// <summary>Cuts the endings of English words, so that connect, connected and connection are one word.</summary>
/// <remarks>
/// M. F. Porter, An algorithm for suffix stripping, Program 14 (1980): a word is [C](VC)ᵐ[V], runs of consonants and of vowels, and
/// most rules ask for the measure m of what is left. As in Porter's own program, words of one or two letters stay as they are.
/// Letters other than a to z, and words with an apostrophe or a digit, are left alone.
/// </remarks>
public static class PorterStemmer
{
    private static readonly (string Ending, string Replacement)[] DoubleSuffixes =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Replacement)[] Suffixes =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] LastSuffixes =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er",
        "ic", "ou",
    ];

    /// <summary>The stem of a word in small letters; it need not be a word itself (happy gives happi).</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        var stem = new Stem(word);
        RemovePlural(ref stem);
        RemovePast(ref stem);
        if (stem.EndsWith("y") && stem.HasVowel)
            stem.ReplaceEnding("i");
        ReplaceFirst(ref stem, DoubleSuffixes);
        ReplaceFirst(ref stem, Suffixes);
        RemoveLast(ref stem);
        Tidy(ref stem);
        return stem.ToString();
    }

    /// <summary>Step 1a.</summary>
    private static void RemovePlural(ref Stem stem)
    {
        if (stem.EndsWith("sses"))
            stem.ReplaceEnding("ss");
        else if (stem.EndsWith("ies"))
            stem.ReplaceEnding("i");
        else if (!stem.EndsWith("ss") && stem.EndsWith("s"))
            stem.ReplaceEnding("");
    }

    /// <summary>Step 1b.</summary>
    private static void RemovePast(ref Stem stem)
    {
        if (stem.EndsWith("eed"))
        {
            if (stem.Measure > 0)
                stem.ReplaceEnding("ee");
            return;
        }

        if (!((stem.EndsWith("ed") && stem.HasVowel) || (stem.EndsWith("ing") && stem.HasVowel)))
            return;
        stem.ReplaceEnding("");
        if (stem.EndsWith("at"))
            stem.ReplaceEnding("ate");
        else if (stem.EndsWith("bl"))
            stem.ReplaceEnding("ble");
        else if (stem.EndsWith("iz"))
            stem.ReplaceEnding("ize");
        else if (stem.EndsInDouble && stem.Last is not ('l' or 's' or 'z'))
            stem.DropLast();
        else if (stem.Measure == 1 && stem.EndsInShortSyllable)
            stem.ReplaceEnding("e");
    }

    /// <summary>Steps 2 and 3: the ending that fits decides, whether its rule then holds or not.</summary>
    private static void ReplaceFirst(ref Stem stem, (string Ending, string Replacement)[] rules)
    {
        foreach (var (ending, replacement) in rules)
        {
            if (!stem.EndsWith(ending))
                continue;
            if (stem.Measure > 0)
                stem.ReplaceEnding(replacement);
            return;
        }
    }

    /// <summary>Step 4.</summary>
    private static void RemoveLast(ref Stem stem)
    {
        foreach (var ending in LastSuffixes)
        {
            if (!stem.EndsWith(ending))
                continue;
            if (stem.Measure > 1 && (ending != "ion" || stem.Last is 's' or 't'))
                stem.ReplaceEnding("");
            return;
        }
    }

    /// <summary>Step 5.</summary>
    private static void Tidy(ref Stem stem)
    {
        if (stem.EndsWith("e") && (stem.Measure > 1 || (stem.Measure == 1 && !stem.EndsInShortSyllable)))
            stem.ReplaceEnding("");
        if (stem.EndsWith("ll") && stem.EndsWith("l") && stem.Measure > 1)
            stem.ReplaceEnding("");
    }
}
