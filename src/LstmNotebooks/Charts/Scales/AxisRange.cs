namespace LstmNotebooks.Charts;

/// <summary>What an axis of a figure spans, once all of its series, lines and spans are known.</summary>
/// <param name="Kind">Whether it shows numbers, dates or names.</param>
/// <param name="Logarithmic">Whether equal distances are equal ratios.</param>
/// <param name="Extent">Its ends.</param>
/// <param name="Step">From tick to tick, when its ends are ticks; null when the space decides.</param>
/// <param name="Categories">Its names, when it shows names.</param>
internal sealed record AxisRange(AxisKind Kind, bool Logarithmic, Extent Extent, double? Step, IReadOnlyList<string> Categories)
{
    private const double PointPadding = 0.04;
    private const double BarPadding = 0.04;
    private const double LyingBarPadding = 0.1;
    private const double HalfDay = 12 * 3600 * 1000.0;
    private const int HeaderAndFooter = 110;
    private const int PixelsPerStep = 55;
    private const int TicksAcross = 7;
    private const double LogarithmicPadding = 1.12;

    /// <summary>The first and the last day there is, in milliseconds since 1970.</summary>
    private static readonly Extent Calendar = new(
        (DateTime.MinValue - DateTime.UnixEpoch).TotalMilliseconds,
        (DateTime.MaxValue.Date - DateTime.UnixEpoch).TotalMilliseconds);

    public static AxisRange X(Figure figure)
    {
        var traces = figure.Traces;
        if (traces[0].X.Kind == AxisKind.Category)
            return OfNames(traces[0], [.. traces.Select(trace => trace.X)]);
        var extent = traces.Aggregate(Extent.Empty, (soFar, trace) => soFar.Union(trace.XExtent));
        extent = figure.Spans.Aggregate(extent, (soFar, span) => soFar.Including(span.From).Including(span.To));
        extent = Including(extent, figure, vertical: true);
        var bars = traces.Any(trace => trace.HasBars);
        var points = traces.Any(trace => trace.HasMarksAcross) && !figure.XAxis.Logarithmic;
        var padding = points ? PointPadding : 0;
        if (traces[0].X.Kind == AxisKind.Date)
            return OfValues(figure.XAxis, AxisKind.Date, WithinCalendar(extent, padding), steps: null);
        extent = extent.Opened();
        return bars
            ? OfValues(figure.XAxis, AxisKind.Number, WithRoomForValues(extent, LyingBarPadding), TicksAcross)
            : OfValues(figure.XAxis, AxisKind.Number, extent.Padded(extent.Length * padding), steps: null);
    }

    public static AxisRange Y(Figure figure)
    {
        var traces = figure.Traces;
        if (traces[0].Y.Kind == AxisKind.Category)
            return OfNames(traces[0], [.. traces.Select(trace => trace.Y)]);
        var extent = traces.Aggregate(Extent.Empty, (soFar, trace) => soFar.Union(trace.YExtent));
        extent = Including(extent, figure, vertical: false).Opened();
        if (traces.Any(trace => trace.HasBars))
            extent = WithRoomForValues(extent, BarPadding);
        // Points need no ticks at the ends, but room around the outermost.
        var points = traces.All(trace => trace.IsCloud) && !figure.YAxis.Logarithmic;
        return points
            ? OfValues(figure.YAxis, traces[0].Y.Kind, extent.Padded(extent.Length * PointPadding), steps: null)
            : OfValues(figure.YAxis, traces[0].Y.Kind, extent, TicksUp(figure));
    }

    /// <summary>How many steps suit the y axis of a figure.</summary>
    public static int TicksUp(Figure figure) => Math.Max(3, (figure.Height - HeaderAndFooter) / PixelsPerStep);

    /// <summary>Where a value lies between the axis' ends, 0 to 1.</summary>
    public double Share(double value) => Logarithmic
        ? (ChartMath.Log10(value) - ChartMath.Log10(Extent.Minimum)) / (ChartMath.Log10(Extent.Maximum) - ChartMath.Log10(Extent.Minimum))
        : (value - Extent.Minimum) / Extent.Length;

    /// <summary>At most about <paramref name="target"/> round places; every name of a name axis.</summary>
    public Tick[] Ticks(int target) => Kind switch
    {
        AxisKind.Category => [.. Categories.Select((name, i) => new Tick(i, name))],
        AxisKind.Date => DateTicks.Within(Extent.Minimum, Extent.Maximum, target),
        AxisKind.Number when Step is { } step => NumberTicks.Every(step, Extent.Minimum, Extent.Maximum),
        AxisKind.Number when Logarithmic => LogTicks.Within(Extent.Minimum, Extent.Maximum, target),
        AxisKind.Number => NumberTicks.Within(Extent.Minimum, Extent.Maximum, target),
        _ => throw AxisKinds.Unknown(Kind),
    };

    private static Extent WithinCalendar(Extent extent, double padding)
    {
        var padded = extent.Padded(extent.Length == 0 ? HalfDay : extent.Length * padding);
        return new Extent(Math.Max(padded.Minimum, Calendar.Minimum), Math.Min(padded.Maximum, Calendar.Maximum));
    }

    private static AxisRange OfNames(Trace first, Coordinates[] places)
    {
        // Rows and columns of a matrix may carry the same name twice, such as a word of a sentence.
        string[] names = first.MayRepeatNames
            ? places[0].Labels
            : [.. places.SelectMany(place => place.Labels).Distinct(StringComparer.Ordinal)];
        return new AxisRange(AxisKind.Category, Logarithmic: false, new Extent(-0.5, names.Length - 0.5), Step: null, names);
    }

    /// <summary>
    /// The range with the axis' given ends; the others are widened to ticks when <paramref name="steps"/> says about how many there
    /// should be.
    /// </summary>
    private static AxisRange OfValues(Axis axis, AxisKind kind, Extent extent, int? steps)
    {
        if (axis.Logarithmic && steps.HasValue)
            extent = new Extent(extent.Minimum / LogarithmicPadding, extent.Maximum * LogarithmicPadding);
        extent = WithGivenEnds(axis, extent);
        if (axis.Logarithmic || steps is not { } target)
            return new AxisRange(kind, axis.Logarithmic, extent, Step: null, []);
        var step = NumberTicks.Step(extent.Length, target);
        var rounded = NumberTicks.Rounded(extent, step);
        return new AxisRange(
            kind,
            Logarithmic: false,
            new Extent(axis.Minimum ?? rounded.Minimum, axis.Maximum ?? rounded.Maximum),
            step,
            []);
    }

    /// <summary>One given end may lie beyond all data; the other then makes room.</summary>
    private static Extent WithGivenEnds(Axis axis, Extent extent)
    {
        var (minimum, maximum) = (axis.Minimum ?? extent.Minimum, axis.Maximum ?? extent.Maximum);
        if (minimum < maximum)
            return new Extent(minimum, maximum);
        return axis.Minimum.HasValue
            ? new Extent(minimum, axis.Logarithmic ? minimum * 10 : minimum + Math.Max(1, Math.Abs(minimum)))
            : new Extent(axis.Logarithmic ? maximum / 10 : maximum - Math.Max(1, Math.Abs(maximum)), maximum);
    }

    /// <summary>The values written at the ends of bars need some room beyond them, where there are bars at all.</summary>
    private static Extent WithRoomForValues(Extent extent, double share) => new(
        extent.Minimum < 0 ? extent.Minimum - share * extent.Length : extent.Minimum,
        extent.Maximum > 0 ? extent.Maximum + share * extent.Length : extent.Maximum);

    private static Extent Including(Extent extent, Figure figure, bool vertical) =>
        figure.Lines.Where(line => line.Vertical == vertical).Aggregate(extent, (soFar, line) => soFar.Including(line.At));
}
