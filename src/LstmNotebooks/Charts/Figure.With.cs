using System.Numerics;

namespace LstmNotebooks.Charts;

public sealed partial record Figure
{
    /// <summary>The figure with one more line.</summary>
    /// <param name="x">Numbers, dates or names, as the figure's x axis shows them.</param>
    /// <param name="y">As many numbers; NaN leaves a gap.</param>
    /// <param name="name">As the legend shows it.</param>
    public Figure WithLine<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name)
        where TY : INumberBase<TY> => With(LineTrace.From(x, y, name));

    /// <summary>The figure with one more set of points.</summary>
    /// <param name="x">Numbers, dates or names, as the figure's x axis shows them.</param>
    /// <param name="y">As many numbers.</param>
    /// <param name="name">As the legend shows it.</param>
    /// <param name="labels">A text beside each point; none when null.</param>
    public Figure WithScatter<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name, IEnumerable<string>? labels = null)
        where TY : INumberBase<TY> => With(ScatterTrace.From(x, y, name, labels));

    /// <summary>The figure with one more series of bars, beside those it has.</summary>
    /// <param name="labels">A name a bar.</param>
    /// <param name="values">As many numbers.</param>
    /// <param name="name">As the legend shows it.</param>
    public Figure WithBar<TLabel, TValue>(IEnumerable<TLabel> labels, IEnumerable<TValue> values, string name)
        where TValue : INumberBase<TValue> =>
        With(BarTrace.From(labels, values, name, horizontal: Traces.Any(trace => trace is BarTrace { Horizontal: true })));

    /// <summary>The figure with a shaded band between a lower and an upper line, such as an interval.</summary>
    /// <param name="x">Numbers or dates, as the figure's x axis shows them.</param>
    /// <param name="lower">As many numbers.</param>
    /// <param name="upper">As many numbers.</param>
    /// <param name="name">As the legend shows it.</param>
    public Figure WithBand<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> lower, IEnumerable<TY> upper, string name)
        where TY : INumberBase<TY> => With(BandTrace.From(x, lower, upper, name));

    /// <summary>
    /// The figure with a vertical bar from a lower to an upper value at each point, such as the interval of a measurement.
    /// </summary>
    /// <param name="x">Numbers or dates, as the figure's x axis shows them.</param>
    /// <param name="lower">As many numbers.</param>
    /// <param name="upper">As many numbers.</param>
    /// <param name="name">As the legend shows it.</param>
    public Figure WithErrorBars<TX>(IEnumerable<TX> x, IEnumerable<double> lower, IEnumerable<double> upper, string name) =>
        With(LineTrace.ErrorBars(x, lower, upper, name));

    /// <summary>The figure with a horizontal line at a value of its y axis, such as a baseline's score.</summary>
    public Figure WithHorizontalLine(double at, string label = "")
    {
        var place = Coordinates.Place(at, Traces[0].Y.Kind, "WithHorizontalLine");
        return Rechecked(this with { Lines = [.. Lines, new ReferenceLine(Vertical: false, place, label)] });
    }

    /// <summary>The figure with a vertical line at a number or date of its x axis, such as where the test data begin.</summary>
    public Figure WithVerticalLine<TX>(TX at, string label = "")
    {
        var place = Coordinates.Place(at, Traces[0].X.Kind, "WithVerticalLine");
        return Rechecked(this with { Lines = [.. Lines, new ReferenceLine(Vertical: true, place, label)] });
    }

    /// <summary>The figure with a part of its x axis shaded, such as the test data's.</summary>
    public Figure WithSpan<TX>(TX from, TX to, string label = "")
    {
        var kind = Traces[0].X.Kind;
        var (start, end) = (Coordinates.Place(from, kind, "WithSpan"), Coordinates.Place(to, kind, "WithSpan"));
        if (start >= end)
            throw new ArgumentException($"WithSpan expects a start before its end but got {from} and {to}: exchange them.");
        return Rechecked(this with { Spans = [.. Spans, new ShadedSpan(start, end, label)] });
    }

    /// <summary>The figure with a logarithmic x axis.</summary>
    public Figure WithLogarithmicX() => this with { XAxis = XAxis with { Logarithmic = true } };

    /// <summary>The figure with a logarithmic y axis.</summary>
    public Figure WithLogarithmicY() => this with { YAxis = YAxis with { Logarithmic = true } };

    internal Figure With(Trace trace)
    {
        if (Traces[0].FillsFigure)
            throw new ArgumentException(
                $"A {Traces[0].Kind} fills its figure, so series '{trace.Name}' has no room: show it in a figure of its own.");
        RequireKind("x", Traces[0].X, trace.X, trace.Name);
        RequireKind("y", Traces[0].Y, trace.Y, trace.Name);
        return Rechecked(this with { Traces = [.. Traces, trace] });
    }

    // The axes know the series and lines they must hold only once these are there.
    private static Figure Rechecked(Figure figure)
    {
        var places = figure.Lines.Select(line => (line.Vertical, line.At)).Concat(figure.Spans.Select(span => (true, span.From)));
        foreach (var (vertical, at) in places)
            if (at <= 0 && (vertical ? figure.XAxis : figure.YAxis).Logarithmic)
                throw new ArgumentException(
                    $"A logarithmic axis shows positive numbers only, but a line or span stands at {ChartText.Number(at)}: "
                    + "move it, or keep the axis linear.");
        return figure with { XAxis = figure.XAxis, YAxis = figure.YAxis };
    }

    private static void RequireKind(string letter, Coordinates have, Coordinates come, string name)
    {
        if (have.Kind != come.Kind)
            throw new ArgumentException(
                $"The figure's {letter} axis shows {Coordinates.Describe(have.Kind)}s but series '{name}' has "
                + $"{Coordinates.Describe(come.Kind)}s: give it the same kind of {letter}.");
    }
}
