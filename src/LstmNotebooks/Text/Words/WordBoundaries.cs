using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Finds where Unicode parts words: every rule of UAX 29, section 4, by its number.</summary>
internal sealed class WordBoundaries
{
    // Up to the letter-like symbols: the alphabets of most texts, and all signs that a tokenizer changes.
    private readonly WordBreak[] table = new WordBreak[0x2100];

    /// <param name="tailored">Signs with a class of their own, as UAX 29 allows; every other character has Unicode's.</param>
    public WordBoundaries(params ReadOnlySpan<(char Sign, WordBreak Class)> tailored)
    {
        for (var i = 0; i < table.Length; i++)
            table[i] = WordBreaks.Of(new Rune(i));
        foreach (var (sign, kind) in tailored)
            table[sign] = kind;
    }

    /// <summary>The next boundary after one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A boundary before the text's end.</param>
    public int Next(ReadOnlySpan<char> text, int start)
    {
        var left = ClassAt(text, start, out var length);
        var place = start + length;
        if (left == WordBreak.CarriageReturn && place < text.Length && text[place] == '\n')
            return place + 1; // WB3
        if (EndsLine(left))
            return place; // WB3a
        var last = left;
        while (place < text.Length)
        {
            var right = ClassAt(text, place, out length);
            var end = place + length;
            if (IsIgnored(right) || (last == WordBreak.Space && right == WordBreak.Space))
                (last, place) = (right, end); // WB4, WB3d
            else if (Joins(left, right) || (last == WordBreak.Joiner && IsPictograph(text, place)))
                (left, last, place) = (left == WordBreak.RegionalIndicator ? WordBreak.Other : right, right, end);
            else if (IsBridge(text, left, right, ref end, out var after))
                (left, last, place) = (after, after, end);
            else
                break;
        }

        return place;
    }

    /// <summary>Rules 5, 7a to 10, 13 to 16, of two neighbours; of a flag's two halves the second is no longer one.</summary>
    private static bool Joins(WordBreak left, WordBreak right) => (left, right) switch
    {
        (WordBreak.RegionalIndicator, WordBreak.RegionalIndicator) => true,
        (WordBreak.Katakana or WordBreak.ExtendNumberLetter, WordBreak.Katakana or WordBreak.ExtendNumberLetter) => true,
        _ when IsLetterOrNumber(left) => IsLetterOrNumber(right) || right == WordBreak.ExtendNumberLetter,
        _ => left == WordBreak.ExtendNumberLetter && IsLetterOrNumber(right),
    };

    /// <summary>Whether a sign joins what is before it to what follows: rules 6 and 7, 7b and 7c, 11 and 12.</summary>
    /// <remarks>And rule 7a: a single quote behind a Hebrew letter belongs to the word, whatever follows.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="left">The class before the sign.</param>
    /// <param name="sign">The sign's class.</param>
    /// <param name="end">The sign's end; behind what follows, where that is joined.</param>
    /// <param name="after">The class of what is joined last.</param>
    private bool IsBridge(ReadOnlySpan<char> text, WordBreak left, WordBreak sign, ref int end, out WordBreak after)
    {
        after = sign;
        if (!MayBridge(left, sign))
            return false;
        var next = end;
        var follower = WordBreak.Other;
        while (next < text.Length)
        {
            follower = ClassAt(text, next, out var length);
            next += length;
            if (!IsIgnored(follower))
                break;
        }

        var joins = sign == WordBreak.DoubleQuote ? follower == WordBreak.HebrewLetter
            : left == WordBreak.Number ? follower == WordBreak.Number
            : follower is WordBreak.Letter or WordBreak.HebrewLetter;
        if (!joins)
            return left == WordBreak.HebrewLetter && sign == WordBreak.SingleQuote;
        (end, after) = (next, follower);
        return true;
    }

    private static bool MayBridge(WordBreak left, WordBreak sign) => (left, sign) switch
    {
        (WordBreak.HebrewLetter, WordBreak.DoubleQuote) => true,
        (WordBreak.Letter or WordBreak.HebrewLetter, WordBreak.MidLetter or WordBreak.MidNumberLetter or WordBreak.SingleQuote) => true,
        (WordBreak.Number, WordBreak.MidNumber or WordBreak.MidNumberLetter or WordBreak.SingleQuote) => true,
        _ => false,
    };

    private static bool IsLetterOrNumber(WordBreak kind) => kind is WordBreak.Letter or WordBreak.HebrewLetter or WordBreak.Number;

    private static bool EndsLine(WordBreak kind) => kind is WordBreak.CarriageReturn or WordBreak.LineFeed or WordBreak.Newline;

    private static bool IsIgnored(WordBreak kind) => kind is WordBreak.Extend or WordBreak.Format or WordBreak.Joiner;

    private static bool IsPictograph(ReadOnlySpan<char> text, int place)
    {
        Rune.DecodeFromUtf16(text[place..], out var rune, out _);
        return Pictographs.Hold(rune.Value);
    }

    private WordBreak ClassAt(ReadOnlySpan<char> text, int place, out int length)
    {
        var character = text[place];
        length = 1;
        if (character < table.Length)
            return table[character];
        Rune.DecodeFromUtf16(text[place..], out var rune, out length);
        return WordBreaks.Of(rune);
    }
}
