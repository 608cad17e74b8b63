using System.Globalization;
using System.Text;

namespace LstmNotebooks.Text;

/// <summary>The Word_Break class of every character.</summary>
/// <remarks>
/// Unicode derives the classes from the general category, which .NET knows, and from lists of exceptions, which stand here. A test compares
/// them with Unicode's file WordBreakProperty.txt; letters that .NET knows and the file does not, being newer, have the class of letters.
/// </remarks>
internal static class WordBreaks
{
    /// <summary>Letters of scripts without spaces: Thai, Lao, Myanmar, Khmer, Tai, Ahom; Han, Hiragana, Tangut, Nushu.</summary>
    private static ReadOnlySpan<int> Unspaced =>
    [
        0xE01, 0xE46, 0xE81, 0xEDF, 0x1000, 0x109F, 0x1780, 0x17DC, 0x1950, 0x19DF, 0x1A20, 0x1AAF, 0x3006, 0x3007, 0x3021, 0x3029,
        0x3038, 0x303A, 0x3041, 0x309F, 0x3400, 0x9FFF, 0xA9E0, 0xA9FE, 0xAA60, 0xAADF, 0xF900, 0xFAFF, 0x11700, 0x1174F,
        0x17000, 0x18DFF, 0x1B001, 0x1B2FF, 0x20000, 0x3FFFF,
    ];

    private static ReadOnlySpan<int> Katakana =>
    [
        0x3031, 0x3035, 0x309B, 0x309C, 0x30A0, 0x30FA, 0x30FC, 0x30FF, 0x31F0, 0x31FF, 0x32D0, 0x32FE, 0x3300, 0x3357, 0xFF66, 0xFF9D,
        0x1AFF0, 0x1AFFE, 0x1B000, 0x1B000, 0x1B120, 0x1B122, 0x1B155, 0x1B155, 0x1B164, 0x1B167,
    ];

    /// <summary>Signs that count as letters: modifiers of sound, Armenian accents, the geresh, letters in circles and squares.</summary>
    private static ReadOnlySpan<int> LetterSigns =>
    [
        0x2C2, 0x2C5, 0x2D2, 0x2D7, 0x2DE, 0x2DF, 0x2E5, 0x2EB, 0x2ED, 0x2ED, 0x2EF, 0x2FF, 0x55A, 0x55C, 0x55E, 0x55E, 0x58A, 0x58A,
        0x5F3, 0x5F3, 0x24B6, 0x24E9, 0xA708, 0xA716, 0xA720, 0xA721, 0xA789, 0xA78A, 0xAB5B, 0xAB5B, 0x1F130, 0x1F149, 0x1F150, 0x1F169,
        0x1F170, 0x1F189,
    ];

    public static WordBreak Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => OfLetter(rune.Value),
        UnicodeCategory.DecimalDigitNumber => WordBreak.Number,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => WordBreak.Extend,
        UnicodeCategory.Format => OfFormat(rune.Value),
        _ => OfSign(rune.Value),
    };

    private static WordBreak OfLetter(int letter) => letter switch
    {
        < 0x5D0 => WordBreak.Letter,
        <= 0x5F2 or (>= 0xFB1D and <= 0xFB4F) => WordBreak.HebrewLetter,
        0xFF9E or 0xFF9F => WordBreak.Extend,
        _ when Katakana.Holds(letter) => WordBreak.Katakana,
        _ when Unspaced.Holds(letter) => WordBreak.Other,
        _ => WordBreak.Letter,
    };

    private static WordBreak OfFormat(int character) => character switch
    {
        0x200B => WordBreak.Other,
        0x200D => WordBreak.Joiner,
        0x200C or (>= 0xE0020 and <= 0xE007F) => WordBreak.Extend,
        _ => WordBreak.Format,
    };

    private static WordBreak OfSign(int sign) => sign switch
    {
        '\r' => WordBreak.CarriageReturn,
        '\n' => WordBreak.LineFeed,
        0xB or 0xC or 0x85 or 0x2028 or 0x2029 => WordBreak.Newline,
        ' ' or 0x1680 or (>= 0x2000 and <= 0x200A and not 0x2007) or 0x205F or 0x3000 => WordBreak.Space,
        '\'' => WordBreak.SingleQuote,
        '"' => WordBreak.DoubleQuote,
        '.' or 0x2018 or 0x2019 or 0x2024 or 0xFE52 or 0xFF07 or 0xFF0E => WordBreak.MidNumberLetter,
        ':' or 0xB7 or 0x387 or 0x55F or 0x5F4 or 0x2027 or 0xFE13 or 0xFE55 or 0xFF1A => WordBreak.MidLetter,
        ',' or ';' or 0x37E or 0x589 or 0x60C or 0x60D or 0x66C or 0x7F8 or 0x2044 => WordBreak.MidNumber,
        0xFE10 or 0xFE14 or 0xFE50 or 0xFE54 or 0xFF0C or 0xFF1B => WordBreak.MidNumber,
        '_' or 0x202F or 0x203F or 0x2040 or 0x2054 => WordBreak.ExtendNumberLetter,
        0xFE33 or 0xFE34 or (>= 0xFE4D and <= 0xFE4F) or 0xFF3F => WordBreak.ExtendNumberLetter,
        0x66B => WordBreak.Number,
        >= 0x1F1E6 and <= 0x1F1FF => WordBreak.RegionalIndicator,
        >= 0x1F3FB and <= 0x1F3FF => WordBreak.Extend,
        _ when Katakana.Holds(sign) => WordBreak.Katakana,
        _ when LetterSigns.Holds(sign) => WordBreak.Letter,
        _ => WordBreak.Other,
    };
}
