using System.Globalization;
using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Kinds of characters, those beyond 16 bits included.</summary>
internal static class Character
{
    /// <summary>How many chars the letter or digit at the start takes; 0 where none stands there.</summary>
    public static int LetterLength(ReadOnlySpan<char> text)
    {
        var first = text[0];
        if (char.IsAscii(first))
            return char.IsAsciiLetterOrDigit(first) ? 1 : 0;
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        return IsLetter(rune) ? length : 0;
    }

    /// <summary>
    /// How many chars the letter, digit, mark or joiner at the start takes: what a word goes on with; 0 where none stands there.
    /// </summary>
    public static int WordLength(ReadOnlySpan<char> text)
    {
        var first = text[0];
        if (char.IsAscii(first))
            return char.IsAsciiLetterOrDigit(first) ? 1 : 0;
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        return IsLetter(rune) || WordBreaks.Of(rune) is WordBreak.Extend or WordBreak.Format or WordBreak.Joiner ? length : 0;
    }

    /// <summary>Whether a letter or digit stands somewhere in a text.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLetter(rune))
                return true;
        }

        return false;
    }

    /// <summary>Whether the last character is a mark, such as an accent or a vowel sign.</summary>
    public static bool EndsInMark(ReadOnlySpan<char> text)
    {
        Rune.DecodeLastFromUtf16(text, out var rune, out _);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>The text itself, or a copy with U+FFFD for every half of a surrogate pair: no file can hold a half.</summary>
    public static ReadOnlySpan<char> Mend(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return text.SequenceEqual(whole.ToString()) ? text : whole.ToString();
    }

    private static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;
}
