using System.Globalization;

namespace LstmNotebooks.Charts;

/// <summary>Numbers and dates as a figure writes them, the same in every culture.</summary>
internal static class ChartText
{
    private const string SuperscriptDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>ISO 8601, as short as it is exact: 2018-05-11, or 2018-05-11T14:30:00.</summary>
    public static string Date(double milliseconds)
    {
        var time = Time(milliseconds);
        var format = time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd"
            : time.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ss"
            : "yyyy-MM-ddTHH:mm:ss.fff";
        return time.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>The time of some milliseconds since 1970.</summary>
    public static DateTime Time(double milliseconds) => DateTime.UnixEpoch.AddMilliseconds(milliseconds);

    /// <summary>Six significant digits, for prose.</summary>
    public static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>From the smallest to the largest, for prose.</summary>
    public static string Range(Extent extent) => $"{Number(extent.Minimum)} to {Number(extent.Maximum)}";

    /// <summary>A number inside of a figure: a whole one in full, another with some significant digits.</summary>
    public static string Short(double value, int digits)
    {
        if (value == Math.Floor(value) && Math.Abs(value) < 1e9)
            return Decimals(value, 0);
        var exponent = ChartMath.Exponent(Math.Abs(value));
        if (exponent is < -4 or > 9)
            return Scientific(value / ChartMath.PowerOf10(exponent), digits - 1, exponent);
        var text = Decimals(value, Math.Clamp(digits - 1 - exponent, 0, 6));
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A count with thousands separators.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 point", "2 points".</summary>
    public static string Count(int count, string noun) => $"{Count(count)} {noun}{(count == 1 || noun == "series" ? "" : "s")}";

    /// <summary>A fixed number of decimals with thousands separators and a true minus sign.</summary>
    public static string Decimals(double value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '\u2212');

    /// <summary>m × 10ᵉ with the given decimals of m, for numbers too long to write out.</summary>
    public static string Scientific(double mantissa, int decimals, int exponent)
    {
        var digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        var superscript = string.Concat(digits.Select(digit => SuperscriptDigits[digit - '0']));
        return $"{Decimals(mantissa, decimals)}×10{(exponent < 0 ? "⁻" : "")}{superscript}";
    }
}
