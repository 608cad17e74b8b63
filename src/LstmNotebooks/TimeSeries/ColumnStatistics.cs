namespace LstmNotebooks.TimeSeries;

/// <summary>A column of numbers in eight, all in the column's unit.</summary>
/// <param name="Name">The column.</param>
/// <param name="Count">The number of numbers.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">The sample standard deviation (divided by Count − 1); 0 for one number.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="LowerQuartile">A quarter lies at or below it; between two numbers it is interpolated linearly.</param>
/// <param name="Median">The middle.</param>
/// <param name="UpperQuartile">Three quarters lie at or below it.</param>
/// <param name="Maximum">The largest.</param>
public sealed record ColumnStatistics(
    string Name,
    int Count,
    double Mean,
    double StandardDeviation,
    double Minimum,
    double LowerQuartile,
    double Median,
    double UpperQuartile,
    double Maximum)
{
    /// <summary>Describes one finite number or more.</summary>
    public static ColumnStatistics Of(string name, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException($"{name} has no values to describe: pass one at least.", nameof(values));

        var mean = MeanOf(values);
        double[] sorted = [.. values.Order()];
        return new ColumnStatistics(
            name,
            sorted.Length,
            mean,
            DeviationOf(values, mean),
            sorted[0],
            Quantile(sorted, 0.25),
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.75),
            sorted[^1]);
    }

    private static double MeanOf(IReadOnlyList<double> values)
    {
        var sum = 0.0;
        for (var k = 0; k < values.Count; k++)
            sum += values[k];
        return sum / values.Count;
    }

    private static double DeviationOf(IReadOnlyList<double> values, double mean)
    {
        var sum = 0.0;
        for (var k = 0; k < values.Count; k++)
            sum += (values[k] - mean) * (values[k] - mean);
        return values.Count > 1 ? Math.Sqrt(sum / (values.Count - 1)) : 0;
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 < sorted.Length ? sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
