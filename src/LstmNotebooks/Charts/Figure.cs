using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>
/// A chart: series on two axes, with a title, and a description for those who cannot see it. Made by <see cref="Chart"/>.
/// </summary>
/// <remarks>
/// One model with two faces: a static SVG picture and Plotly's JSON. A figure never changes; the With methods and
/// <c>figure with { Width = 900 }</c> give a changed copy.
/// </remarks>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["image/svg+xml", "text/plain"])]
public sealed partial record Figure : IFigure
{
    internal Figure(string title, Axis xAxis, Axis yAxis, Trace trace)
    {
        Traces = [trace];
        Title = title;
        XAxis = xAxis;
        YAxis = yAxis;
    }

    /// <summary>What the figure shows, on top of it.</summary>
    public string Title
    {
        get;
        init
        {
            if (string.IsNullOrWhiteSpace(value))
                throw new ArgumentException(
                    "A figure expects a title but got none: say what it shows, such as title: \"S&P 500, daily close\".");
            field = value;
        }
    }

    /// <summary>The axis across.</summary>
    public Axis XAxis
    {
        get;
        init => field = Checked(value, "x", Traces.Select(trace => (trace, trace.X)));
    }

    /// <summary>The axis upwards.</summary>
    public Axis YAxis
    {
        get;
        init => field = Checked(value, "y", Traces.Select(trace => (trace, trace.Y)));
    }

    /// <summary>The width in pixels, 200 to 4,000.</summary>
    public int Width { get; init => field = CheckedSize(value, nameof(Width)); } = 700;

    /// <summary>The height in pixels, 150 to 4,000.</summary>
    public int Height { get; init => field = CheckedSize(value, nameof(Height)); } = 400;

    /// <summary>What a reader who cannot see the figure should know; composed from the data unless it is set.</summary>
    public string Description
    {
        get => field ?? FigureDescription.Of(this);
        init;
    }

    /// <summary>The size of the title's letters in pixels.</summary>
    internal int TitleSize { get; init; } = SvgLayout.TitleSize;

    internal IReadOnlyList<Trace> Traces { get; private init; }

    internal IReadOnlyList<ReferenceLine> Lines { get; private init; } = [];

    internal IReadOnlyList<ShadedSpan> Spans { get; private init; } = [];

    /// <summary>
    /// The figure as a picture that needs no script, no font and no network, with title and description, for light and dark pages.
    /// </summary>
    /// <remarks>
    /// A line of more points than fit shows the lowest and the highest of every pixel column; the bytes depend on the figure only.
    /// </remarks>
    public string ToSvg() => SvgFigure.Render(this);

    /// <summary>The figure as Plotly's JSON: an object with data and layout.</summary>
    /// <remarks>
    /// Values keep seven significant digits. Beyond 5,000 points in all, a line keeps the lowest and the highest of
    /// equal runs, candles merge, and scattered points are taken at equal steps.
    /// </remarks>
    public string ToPlotlyJson() => PlotlyFigure.Write(this);

    /// <summary>The description, then a line per series when there are several.</summary>
    public override string ToString() => FigureDescription.WithSeries(this);

    private static Axis Checked(Axis axis, string letter, IEnumerable<(Trace Trace, Coordinates Places)> series)
    {
        ArgumentNullException.ThrowIfNull(axis);
        if (axis.Minimum >= axis.Maximum)
            throw new ArgumentException(
                $"The {letter} axis expects a minimum below its maximum but got {ChartText.Number(axis.Minimum.Value)} and "
                + $"{ChartText.Number(axis.Maximum.Value)}: exchange them.");
        foreach (var (trace, places) in series)
            CheckScale(axis, letter, trace, places);
        return axis;
    }

    private static void CheckScale(Axis axis, string letter, Trace trace, Coordinates places)
    {
        if (places.Kind != AxisKind.Number && (axis.Logarithmic || axis.Minimum.HasValue || axis.Maximum.HasValue))
            throw new ArgumentException(
                $"The {letter} axis shows {Coordinates.Describe(places.Kind)}s: only a number axis can be logarithmic or have a "
                + "minimum and a maximum.");
        if (!axis.Logarithmic)
            return;
        if (trace.StandsOnZero)
            throw new ArgumentException(
                $"A {trace.Kind} stands on zero, which a logarithmic axis does not have: draw a line or a scatter instead.");
        var lowest = letter == "x" ? trace.XExtent.Minimum : trace.YExtent.Minimum;
        if (lowest <= 0 || axis.Minimum <= 0)
            throw new ArgumentException(
                $"A logarithmic {letter} axis shows positive numbers only, "
                + $"but the lowest is {ChartText.Number(Math.Min(lowest, axis.Minimum ?? lowest))}: drop it, or keep the axis linear.");
    }

    private static int CheckedSize(int value, string name)
    {
        if (value < (name == nameof(Width) ? 200 : 150) || value > 4000)
            throw new ArgumentOutOfRangeException(name, $"A figure's {name} expects 200 (height 150) to 4,000 pixels but got {value}.");
        return value;
    }
}
