using System.Buffers;
using System.Globalization;

namespace LstmNotebooks.Data;

/// <summary>Reads a number as people write it, with marks between thousands, signs of currency, per cent and K, M, B or T.</summary>
internal static class CsvNumber
{
    private const int LongestNumber = 64;
    private const string Spaces = " \u00A0\u2007\u2009\u202F";
    private const string Apostrophes = "'\u2019";
    private const string Minuses = "-\u2212\u2013";

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789.-");

    private static readonly string[] Currencies = ["USD", "EUR", "GBP", "CHF", "JPY", "INR", "CNY", "CAD", "AUD"];

    /// <summary>The number of a cell; false where the cell is none in this style.</summary>
    public static bool TryRead(ReadOnlySpan<char> cell, NumberStyle style, out double value)
    {
        if (style == NumberStyle.PointDecimal && !cell.ContainsAnyExcept(Plain))
            return double.TryParse(
                cell,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out value)
                && double.IsFinite(value);
        var text = Trim(cell);
        var isNegative = text is ['(', .., ')'];
        if (isNegative)
            text = Trim(text[1..^1]);
        var (hasSign, isMinus) = TakeSign(ref text);
        var hasCurrency = TakeCurrency(ref text);
        if (!hasSign && hasCurrency)
            (hasSign, isMinus) = TakeSign(ref text);
        var exponent = TakeUnit(ref text);
        value = 0;
        if ((isNegative && hasSign) || !TryDigits(text, style, exponent, out value))
            return false;
        value = isNegative || isMinus ? -value : value;
        return double.IsFinite(value);
    }

    /// <summary>Whether a cell is a number in any style.</summary>
    public static bool IsNumber(ReadOnlySpan<char> cell) =>
        TryRead(cell, NumberStyle.PointDecimal, out _) || TryRead(cell, NumberStyle.CommaDecimal, out _);

    /// <summary>Whether a cell says per cent. Its number is the one that is written: 1.07 of "1.07%".</summary>
    public static bool IsPercentage(ReadOnlySpan<char> cell) => cell.Contains('%') && Trim(cell) is [.., '%'];

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim().Trim(Spaces);

    private static (bool IsThere, bool IsMinus) TakeSign(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(text[0] == '+' || Minuses.Contains(text[0], StringComparison.Ordinal)))
            return (false, false);
        var isMinus = text[0] != '+';
        text = Trim(text[1..]);
        return (true, isMinus);
    }

    private static bool TakeCurrency(ref ReadOnlySpan<char> text)
    {
        var length = text.Length;
        if (text.Length > 1 && IsCurrency(text[0]))
            text = Trim(text[1..]);
        else if (text.Length > 1 && IsCurrency(text[^1]))
            text = Trim(text[..^1]);
        foreach (var name in length == text.Length ? Currencies : [])
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
                text = Trim(text[name.Length..]);
            else if (text.EndsWith(name, StringComparison.Ordinal))
                text = Trim(text[..^name.Length]);
        }

        return length != text.Length;
    }

    private static bool IsCurrency(char one) => char.GetUnicodeCategory(one) == UnicodeCategory.CurrencySymbol;

    /// <summary>Takes off a sign of per cent, or a letter that stands for a power of ten.</summary>
    private static int TakeUnit(ref ReadOnlySpan<char> text)
    {
        var exponent = text is [.., var last] ? last switch { 'K' or 'k' => 3, 'M' => 6, 'B' => 9, 'T' => 12, '%' => 0, _ => -1 } : -1;
        if (exponent >= 0)
            text = Trim(text[..^1]);
        return Math.Max(exponent, 0);
    }

    /// <summary>
    /// Reads digits, marks and an exponent. The power of ten goes into the exponent, so that 1.58M is the nearest number to
    /// 1580000.
    /// </summary>
    private static bool TryDigits(ReadOnlySpan<char> text, NumberStyle style, int power, out double value)
    {
        value = 0;
        var end = text.IndexOfAny('e', 'E');
        var number = end < 0 ? text : text[..end];
        if (number.IsEmpty || text.Length > LongestNumber || (end >= 0 && power > 0))
            return false;
        var (point, comma) = style == NumberStyle.PointDecimal ? ('.', ',') : (',', '.');
        var mark = number.LastIndexOf(point);
        var whole = mark < 0 ? number : number[..mark];
        var plain = (stackalloc char[LongestNumber + 4]);
        if (!TryWhole(whole, comma, plain, out var length))
            return false;
        if (mark >= 0)
        {
            var fraction = number[(mark + 1)..];
            if (whole.Length + fraction.Length == 0
                || fraction.ContainsAnyExceptInRange('0', '9')
                || (style == NumberStyle.CommaDecimal && (whole.IsEmpty || fraction.IsEmpty)))
                return false;
            plain[length++] = '.';
            fraction.CopyTo(plain[length..]);
            length += fraction.Length;
        }

        return TryExponent(end < 0 ? default : text[end..], power, plain, length, out value);
    }

    private static bool TryExponent(ReadOnlySpan<char> exponent, int power, Span<char> plain, int length, out double value)
    {
        if (power > 0)
        {
            plain[length++] = 'E';
            _ = power.TryFormat(plain[length..], out var digits, default, CultureInfo.InvariantCulture);
            length += digits;
        }

        exponent.CopyTo(plain[length..]);
        return double.TryParse(
            plain[..(length + exponent.Length)],
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out value);
    }

    /// <summary>
    /// Copies the digits before the decimal mark; false where marks part them other than into threes, or threes and twos as in
    /// India.
    /// </summary>
    private static bool TryWhole(ReadOnlySpan<char> whole, char comma, Span<char> plain, out int length)
    {
        length = 0;
        var mark = whole.IndexOfAnyExceptInRange('0', '9') is >= 0 and var first ? whole[first] : '\0';
        if (mark != '\0'
            && mark != comma
            && !Spaces.Contains(mark, StringComparison.Ordinal)
            && !Apostrophes.Contains(mark, StringComparison.Ordinal))
            return false;
        var (group, others, isIndian) = (0, 0, mark == comma && comma == ',');
        var isWestern = true;
        for (var i = 0; i < whole.Length; i++)
        {
            if (whole[i] != mark)
            {
                if (!char.IsAsciiDigit(whole[i]))
                    return false;
                plain[length++] = whole[i];
                group++;
                continue;
            }

            if (others == 0 && (group is < 1 or > 3 || whole[0] == '0'))
                return false;
            isWestern &= others == 0 || group == 3;
            isIndian &= others == 0 ? group <= 2 : group == 2;
            (group, others) = (0, others + 1);
        }

        return others == 0 || (group == 3 && (isWestern || isIndian));
    }
}
