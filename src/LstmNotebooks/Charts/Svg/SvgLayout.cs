namespace LstmNotebooks.Charts;

/// <summary>Where everything of a figure lies in its picture, in pixels from the upper left corner.</summary>
internal sealed class SvgLayout
{
    public const double Padding = 16;
    public const int TitleSize = 16;
    public const double TextSize = 12;
    public const double TextLine = 16;
    public const double LegendSymbol = 26;
    public const double MarksGap = 12;
    private const double LegendGap = 18;
    private const double LabelGap = 8;
    private const double LongestUpLabel = 180;

    private readonly Lazy<LabelPlace?[]?[]> labels;

    private SvgLayout(Figure figure)
    {
        (XRange, YRange) = (AxisRange.X(figure), AxisRange.Y(figure));
        labels = new Lazy<LabelPlace?[]?[]>(() => LabelPlaces.Of(figure, this));
        Title = SvgText.WrapBold(figure.Title, figure.TitleSize, figure.Width - 2 * Padding);
        Legend = LegendOf(figure);
        YTicks = YRange.Ticks(AxisRange.TicksUp(figure));
        var widest = YTicks.Max(tick => SvgText.Width(tick.Label, TextSize));
        Left = Padding + Math.Min(widest, LongestUpLabel) + LabelGap;
        Right = figure.Width - Padding - figure.Traces[0].RoomOnTheRight;
        XLabels = SvgXLabels.Of(XRange, Left, Right, figure.Width);
        Left = Math.Max(Left, XLabels.Left);
        Bottom = figure.Height - Padding - XLabels.Height - (figure.XAxis.Label.Length > 0 ? TextLine + 2 : 0);

        var header = Padding + Title.Count * LineOf(figure.TitleSize) + Legend.Sum(row => row.Count > 0 ? TextLine + 2 : 0);
        Marks = SvgMarks.Of(figure, this);
        Top = header + Marks.Height + MarksGap;
        // A small figure with long labels still keeps some room for its data.
        Bottom = Math.Max(Bottom, Top + 20);
    }

    public AxisRange XRange { get; }

    public AxisRange YRange { get; }

    public IReadOnlyList<string> Title { get; }

    /// <summary>The rows of the legend: the index of each series and where it starts.</summary>
    public IReadOnlyList<IReadOnlyList<(int Series, double X)>> Legend { get; }

    public IReadOnlyList<Tick> YTicks { get; }

    public SvgXLabels XLabels { get; }

    public SvgMarks Marks { get; }

    /// <summary>Where the texts beside points stand, series by series.</summary>
    public LabelPlace?[]?[] Labels => labels.Value;

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public static SvgLayout Of(Figure figure) => new(figure);

    /// <summary>From one line of a title to the next.</summary>
    public static double LineOf(int titleSize) => titleSize * 1.3;

    public double XOf(double value) => Left + XRange.Share(value) * Width;

    /// <summary>Values grow upwards; names run downwards, as in a table.</summary>
    public double YOf(double value) => YRange.Kind == AxisKind.Category
        ? Top + YRange.Share(value) * Height
        : Bottom - YRange.Share(value) * Height;

    public double[] XsOf(Coordinates places) => [.. places.Positions(XRange.Categories).Select(XOf)];

    public double[] YsOf(Coordinates places) => [.. places.Positions(YRange.Categories).Select(YOf)];

    private static List<List<(int Series, double X)>> LegendOf(Figure figure)
    {
        var rows = new List<List<(int Series, double X)>> { new() };
        var x = Padding;
        for (var i = 0; i < figure.Traces.Count && figure.Traces.Count > 1; i++)
        {
            if (figure.Traces[i].Name.Length == 0)
                continue;
            var width = LegendSymbol + SvgText.Width(figure.Traces[i].Name, TextSize);
            if (x + width > figure.Width - Padding && rows[^1].Count > 0)
            {
                rows.Add([]);
                x = Padding;
            }

            rows[^1].Add((i, x));
            x += width + LegendGap;
        }

        return rows;
    }
}
