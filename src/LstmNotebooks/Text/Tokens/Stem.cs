namespace LstmNotebooks.Text;

/// <summary>
/// A word whose ending is being taken off; measure, vowels and last letters are those of what stands before the ending found last.
/// </summary>
internal ref struct Stem
{
    private readonly Span<char> letters;
    private int length, end;

    public Stem(string word)
    {
        // The longest that a rule adds to a word is the e of step 1b, after it has lost two letters at least.
        letters = word.ToCharArray();
        length = end = word.Length;
    }

    /// <summary>m, how often a run of vowels is followed by one of consonants.</summary>
    public readonly int Measure
    {
        get
        {
            var measure = 0;
            for (var i = 1; i < end; i++)
                measure += !IsVowel(i) && IsVowel(i - 1) ? 1 : 0;
            return measure;
        }
    }

    public readonly bool HasVowel
    {
        get
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowel(i))
                    return true;
            }

            return false;
        }
    }

    public readonly char Last => end > 0 ? letters[end - 1] : '\0';

    /// <summary>Whether the whole word ends in two equal consonants.</summary>
    public readonly bool EndsInDouble => length > 1 && letters[length - 1] == letters[length - 2] && !IsVowel(length - 1);

    /// <summary>Whether the stem ends in consonant, vowel, consonant, the last not w, x or y (*o in the paper).</summary>
    public readonly bool EndsInShortSyllable =>
        end > 2 && !IsVowel(end - 1) && IsVowel(end - 2) && !IsVowel(end - 3) && Last is not ('w' or 'x' or 'y');

    /// <summary>Whether the word has an ending; if so, the stem is what stands before it.</summary>
    public bool EndsWith(string ending)
    {
        if (!letters[..length].EndsWith(ending))
            return false;
        end = length - ending.Length;
        return true;
    }

    /// <summary>Puts another ending after the stem.</summary>
    public void ReplaceEnding(string replacement)
    {
        replacement.CopyTo(letters[end..]);
        length = end += replacement.Length;
    }

    public void DropLast() => end = --length;

    public override readonly string ToString() => letters[..length].ToString();

    // y is a vowel after a consonant.
    private readonly bool IsVowel(int place) => letters[place] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => place > 0 && !IsVowel(place - 1),
        _ => false,
    };
}
