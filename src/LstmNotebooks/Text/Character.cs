using System.Globalization;
using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Kinds of characters, those beyond 16 bits included.</summary>
internal static class Character
{
    /// <summary>How many chars the letter, digit or mark at the start takes; 0 where none stands there.</summary>
    public static int WordLength(ReadOnlySpan<char> text)
    {
        var first = text[0];
        if (char.IsAscii(first))
            return char.IsAsciiLetterOrDigit(first) ? 1 : 0;
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
            ? length
            : 0;
    }
}
