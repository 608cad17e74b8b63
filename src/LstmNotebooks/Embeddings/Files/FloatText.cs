using System.Globalization;

namespace LstmNotebooks.Embeddings;

/// <summary>Numbers of text files, from their bytes: correctly rounded, as float.Parse does, and several times as fast.</summary>
internal static class FloatText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// Whole numbers up to here, and the powers of ten below, are exact in double, so one operation on two of them rounds once.
    /// </summary>
    private const ulong LargestExact = 1UL << 53;

    /// <summary>As many digits as are sure to fit a ulong.</summary>
    private const int MostDigits = 19;

    private const double SmallestNormal = 1.17549435082228751e-38;

    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>The float nearest to a decimal number; false where the text is none, or the number is infinite or NaN.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        if (TryDecimal(text, out var exact) && RoundsOnce(exact))
        {
            value = (float)exact;
            return true;
        }
        return float.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
    }

    /// <summary>Sign, digits and perhaps a point: the number rounded to double.</summary>
    private static bool TryDecimal(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var (digits, number, point) = (0, 0UL, -1);
        for (var i = start; i < text.Length; i++)
        {
            var digit = (uint)text[i] - '0';
            if (digit <= 9)
                (number, digits) = (number * 10 + digit, digits + 1);
            else if (text[i] == '.' && point < 0)
                point = i;
            else
                return false;
        }
        var decimals = point < 0 ? 0 : text.Length - 1 - point;
        if (digits is 0 or > MostDigits || number > LargestExact)
            return false;
        value = number / PowersOfTen[decimals];
        if (start > 0)
            value = -value;
        return true;
    }

    /// <summary>
    /// Whether the double, itself rounded, rounds to the same float as the number it stands for: it does unless it lies in the
    /// middle of two floats.
    /// </summary>
    private static bool RoundsOnce(double value) =>
        value == 0 || (Math.Abs(value) >= SmallestNormal && (BitConverter.DoubleToInt64Bits(value) & 0x1FFFFFFF) != 0x10000000);
}
