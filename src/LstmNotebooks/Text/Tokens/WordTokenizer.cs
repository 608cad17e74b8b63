using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Cuts text into words by Unicode's rules (UAX 29): what stands between two boundaries and has a letter or digit.</summary>
/// <remarks>
/// A point, comma or apostrophe between two digits belongs to the number (3.14, 1,000, 6'2). As UAX 29 allows, the rules are changed for a
/// few signs that mostly stand between words: a full stop or colon between letters and a semicolon between digits part words, as hyphens
/// and the underscore do. A word comes without what is not seen, such as soft hyphens and variation selectors; joiners stay inside, where
/// spelling needs them. Where a script puts no space between words, finding them takes a dictionary: of Chinese, Hiragana, Thai, Lao, Khmer
/// and Burmese every character, with its marks, is a word of its own. A run of Katakana is one word.
/// </remarks>
public sealed class WordTokenizer : ITokenizer
{
    private static readonly WordBoundaries WithContractions = Boundaries();
    private static readonly WordBoundaries WithoutContractions = Boundaries('\'', '‘', '’');

    private readonly WordBoundaries boundaries;

    /// <summary>A tokenizer; small letters, contractions kept, numbers kept and punctuation dropped where no options are given.</summary>
    public WordTokenizer(WordOptions? options = null)
    {
        Options = options ?? new WordOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(Options.MinLength, 1, nameof(options));
        boundaries = Options.Contractions ? WithContractions : WithoutContractions;
    }

    /// <summary>What it takes for a word.</summary>
    public WordOptions Options { get; }

    /// <inheritdoc/>
    public string Separator => " ";

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        Span<char> buffer = stackalloc char[CaseFolding.BufferLength];
        var start = 0;
        while (start < text.Length)
        {
            var end = AsciiWordEnd(text, start);
            if (end > start)
                Give(text[start..end], receiver, buffer);
            else if (IsAsciiSign(text[start]) && (text[start] == ' ' || !Options.Punctuation))
                end = start + 1;
            else
                end = ReadSegment(text, start, receiver, buffer);
            start = end;
        }
    }

    private static WordBoundaries Boundaries(params ReadOnlySpan<char> parting) => new(
    [
        ('.', WordBreak.MidNumber), (':', WordBreak.Other), (';', WordBreak.Other), ('_', WordBreak.Other),
        // The narrow no-break space stands inside Mongolian words, but in French between words and signs.
        ('\u202F', WordBreak.MidLetter),
        .. parting.ToArray().Select(sign => (sign, WordBreak.Other)),
    ]);

    private static bool IsAsciiSign(char character) => char.IsAscii(character) && !char.IsAsciiLetterOrDigit(character);

    /// <summary>The end of a word of ASCII letters and digits; its start where only the rules can say where it ends.</summary>
    private static int AsciiWordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == text.Length || (char.IsAscii(text[end]) && text[end] is not ('.' or ',' or '\'')))
            return end;
        return char.IsAscii(text[end]) && (end + 1 == text.Length || IsAsciiEnd(text[end], text[end + 1])) ? end : start;
    }

    /// <summary>Whether a sign is outside the word: an apostrophe needs a letter or digit behind it, a point or comma a digit.</summary>
    private static bool IsAsciiEnd(char sign, char after) =>
        IsAsciiSign(after) || (sign != '\'' && char.IsAsciiLetter(after));

    /// <summary>Reads what stands before the next boundary, and says where it ends: a word, or a run of the same sign.</summary>
    private int ReadSegment(ReadOnlySpan<char> text, int start, ITokenReceiver receiver, Span<char> buffer)
    {
        var end = boundaries.Next(text, start);
        var segment = text[start..end];
        if (Character.HasLetter(segment))
        {
            Give(Invisible.TakeOut(segment), receiver, buffer);
            return end;
        }

        var sign = Character.Mend(Invisible.TakeOut(segment));
        if (!Options.Punctuation || !IsSign(sign))
            return end;
        while (end < text.Length && boundaries.Next(text, end) is var next && text[end..next].SequenceEqual(segment))
            end = next;
        receiver.Add(sign == segment ? text[start..end] : Repeat(sign, (end - start) / segment.Length));
        return end;
    }

    private static string Repeat(ReadOnlySpan<char> sign, int count) => string.Concat(Enumerable.Repeat(sign.ToString(), count));

    private static bool IsSign(ReadOnlySpan<char> segment)
    {
        Rune.DecodeFromUtf16(segment, out var sign, out _);
        return !segment.IsEmpty && (Rune.IsPunctuation(sign) || Rune.IsSymbol(sign));
    }

    private void Give(ReadOnlySpan<char> word, ITokenReceiver receiver, Span<char> buffer)
    {
        if (word.Length < Options.MinLength || (!Options.Numbers && char.IsDigit(word[0]) && IsNumber(word)))
            return;
        if (Options.Contractions && word.ContainsAny('‘', '’'))
            word = word.ToString().Replace('‘', '\'').Replace('’', '\'');
        if (Options.LowerCase)
            word = CaseFolding.Lower(word, buffer);
        receiver.Add(word);
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return false;
        }

        return true;
    }
}
