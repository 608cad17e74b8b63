using System.Globalization;

namespace LstmNotebooks.Metrics;

/// <summary>How tables of classification write their numbers.</summary>
internal static class MetricText
{
    public const string None = "–";

    /// <summary>A measure with four decimals, or that there is none.</summary>
    public static string Of(double? value) => value?.ToString("F4", CultureInfo.InvariantCulture) ?? None;

    /// <summary>A p-value with three decimals.</summary>
    public static string OfPValue(double? value) => value < 0.001 ? "< 0.001" : value?.ToString("F3", CultureInfo.InvariantCulture) ?? None;

    /// <summary>A number of examples.</summary>
    public static string Of(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
