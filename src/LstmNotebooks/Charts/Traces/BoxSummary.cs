namespace LstmNotebooks.Charts;

/// <summary>What a box plot shows of some values.</summary>
/// <param name="LowerWhisker">The lowest value that is no outlier.</param>
/// <param name="FirstQuartile">A quarter of the values lie below.</param>
/// <param name="Median">Half of the values lie below.</param>
/// <param name="ThirdQuartile">Three quarters of the values lie below.</param>
/// <param name="UpperWhisker">The highest value that is no outlier.</param>
/// <param name="Outliers">The values more than one and a half box lengths away from the box, in order.</param>
/// <param name="Count">How many values there are.</param>
internal sealed record BoxSummary(
    double LowerWhisker,
    double FirstQuartile,
    double Median,
    double ThirdQuartile,
    double UpperWhisker,
    double[] Outliers,
    int Count)
{
    private const double Reach = 1.5;

    public Extent Extent => Extent.Of([LowerWhisker, UpperWhisker, .. Outliers]);

    /// <summary>Summarizes at least one value; none is NaN.</summary>
    public static BoxSummary Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var (first, third) = (Hazen(sorted, 0.25), Hazen(sorted, 0.75));
        var (low, high) = (first - Reach * (third - first), third + Reach * (third - first));
        return new BoxSummary(
            sorted.First(value => value >= low),
            first,
            Hazen(sorted, 0.5),
            third,
            sorted.Last(value => value <= high),
            [.. sorted.Where(value => value < low || value > high)],
            sorted.Length);
    }

    /// <summary>Hazen's definition, which Plotly has too: the k-th of n values lies at the share (k − ½) / n.</summary>
    private static double Hazen(double[] sorted, double share) =>
        Quantile.At(sorted, Math.Clamp(share * sorted.Length - 0.5, 0, sorted.Length - 1));
}
