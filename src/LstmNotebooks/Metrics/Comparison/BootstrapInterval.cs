using System.Globalization;

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
        return new BootstrapInterval(
            measure,
            value,
            Quantile(sorted, (1 - confidence) / 2),
            Quantile(sorted, (1 + confidence) / 2),
            resampled.Count - sorted.Length);
    }

    /// <summary>Between the two neighbours in order, by a straight line.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = Math.Clamp((int)place, 0, Math.Max(0, sorted.Length - 2));
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
