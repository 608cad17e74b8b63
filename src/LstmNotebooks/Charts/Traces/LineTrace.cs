using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>Points joined in their order; a NaN in y leaves a gap.</summary>
internal sealed partial record LineTrace(string Name, Coordinates X, Coordinates Y) : Trace(Name, X, Y)
{
    /// <summary>Whether its points are marked.</summary>
    public bool Markers { get; init; }

    /// <summary>Whether the area between it and zero is filled.</summary>
    public bool FilledToZero { get; init; }

    /// <summary>
    /// Whether it is a bar up each point with a gap behind, drawn without dashes; see <see cref="Figure.WithErrorBars"/>.
    /// </summary>
    public bool IsErrorBars { get; init; }

    public override string Kind => IsErrorBars ? "error bar" : FilledToZero ? "area" : "line";

    public override Extent YExtent => FilledToZero ? Y.Extent.Including(0) : Y.Extent;

    public override bool StandsOnZero => FilledToZero;

    public override bool HasMarksAcross => Markers;

    /// <summary>A line from the lists a reader gives, checked.</summary>
    public static LineTrace From<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name)
        where TY : INumberBase<TY>
    {
        var across = Coordinates.From(x, TraceChecks.Of("x", name));
        var up = Coordinates.Numbers(y, TraceChecks.Of("y", name), gaps: true);
        TraceChecks.RequireSameCount(across, "x", up.Count, "y", name);
        return new LineTrace(name, across, up);
    }

    /// <summary>A line up each bar, and a gap before the next.</summary>
    public static LineTrace ErrorBars<TX>(IEnumerable<TX> x, IEnumerable<double> lower, IEnumerable<double> upper, string name)
    {
        ArgumentNullException.ThrowIfNull(x);
        TX[] places = [.. x];
        var band = BandTrace.From(places, lower, upper, name);
        for (var i = 0; i < places.Length; i++)
            if (band.Y.Values[i] > band.Upper[i])
                throw new ArgumentException(
                    $"{TraceChecks.Of("lower", name)} is {ChartText.Number(band.Y.Values[i])} at index {i}, "
                    + $"above upper, {ChartText.Number(band.Upper[i])}: are they exchanged?");
        var across = places.SelectMany(place => Enumerable.Repeat(place, 3));
        var up = band.Y.Values.Zip(band.Upper).SelectMany(bar => (double[])[bar.First, bar.Second, double.NaN]);
        return From(across, up, name) with { IsErrorBars = true };
    }
}
