using LstmNotebooks.Charts;

namespace LstmNotebooks.Benchmarks;

/// <summary>The figure of growth: a field per sweep, measured times beside what is expected.</summary>
internal static class GrowthFigure
{
    public static FigureGrid Of(IReadOnlyList<SweepTimes> times) =>
        Chart.Grid("Time of an LSTM's training step against its sizes", columns: 2, times.Select(Field));

    private static Figure Field(SweepTimes times)
    {
        var sizes = times.Sweep.Sizes;
        var curve = times.Fit(times.Sweep.IsLinear ? 1 : 2);
        int[] places = times.Sweep.IsLinear
            ? [sizes[0], sizes[^1]]
            : [.. Enumerable.Range(sizes[0], sizes[^1] - sizes[0] + 1).Where(size => size % 8 == 0)];
        double[] expected = [.. places.Select(size => SweepTimes.At(curve, size))];
        return Chart.Scatter(sizes, times.Milliseconds, title: times.Sweep.Name, name: "measured", xTitle: times.Sweep.Name, yTitle: "ms")
            .WithLine(places, expected, times.Sweep.IsLinear ? "a + b n" : "a + b H + c H²");
    }
}
