using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>Numbers as the tables show them; a dash where nothing was measured.</summary>
internal static class Figures
{
    private const string None = "–";

    /// <summary>Three digits that mean something: 1,234, 123, 12.3, 1.23, 0.123.</summary>
    public static string Time(double? value) => value switch
    {
        null => None,
        >= 100 => Text(value, "#,0"),
        >= 10 => Text(value, "0.0"),
        >= 1 => Text(value, "0.00"),
        _ => Text(value, "0.000"),
    };

    public static string Ratio(double? value) => Text(value, "0.00");

    /// <summary>Of 0 to 1, to four decimals.</summary>
    public static string Score(double? value) => Text(value, "0.0000");

    /// <summary>A share, in per cent.</summary>
    public static string Percent(double? value) => value is null ? None : Text(100 * value, "0;−0;0") + " %";

    public static string Whole(double? value) => Text(value, "#,0");

    /// <summary>As many decimals as it takes to tell it from a limit, two at most.</summary>
    public static string Short(double value) => Text(value, "#,0.##");

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? None;
}
