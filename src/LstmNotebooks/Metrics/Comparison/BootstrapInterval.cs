using System.Globalization;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Metrics;

/// <summary>A measure with the interval of its resamples.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Value">On the examples themselves.</param>
/// <param name="Lower">The low end of the interval.</param>
/// <param name="Upper">The high end of the interval.</param>
/// <param name="Undefined">Resamples without a value, such as an AUC without examples of one class; the interval is the others'.</param>
public sealed record BootstrapInterval(string Measure, double Value, double Lower, double Upper, int Undefined)
{
    /// <summary>Value and interval, such as "0.9312 [0.9105, 0.9498]".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:F4} [{Lower:F4}, {Upper:F4}]");

    /// <param name="measure">Its name.</param>
    /// <param name="value">On the examples themselves.</param>
    /// <param name="resampled">Its values on the resamples; null where there is none.</param>
    /// <param name="confidence">The share of such intervals that hold the true value.</param>
    internal static BootstrapInterval Of(string measure, double value, IReadOnlyList<double?> resampled, double confidence)
    {
        double[] sorted = [.. resampled.Where(one => one is not null).Select(one => one!.Value).Order()];
        var last = sorted.Length - 1;
        return new BootstrapInterval(
            measure,
            value,
            Quantile.At(sorted, (1 - confidence) / 2 * last),
            Quantile.At(sorted, (1 + confidence) / 2 * last),
            resampled.Count - sorted.Length);
    }
}
