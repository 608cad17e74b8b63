using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>The first step to every figure: one method a kind of chart.</summary>
/// <remarks>
/// Lists may hold any kind of number; x also dates or text. Further series, reference lines and spans follow with the
/// With methods of <see cref="Figure"/>.
/// </remarks>
public static class Chart
{
    /// <summary>A line through points, in their order.</summary>
    /// <param name="x">Numbers, dates or names.</param>
    /// <param name="y">As many numbers; NaN leaves a gap.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="name">The line's name in the legend.</param>
    /// <param name="xTitle">What the x axis shows, with its unit.</param>
    /// <param name="yTitle">What the y axis shows, with its unit.</param>
    public static Figure Line<TX, TY>(
        IEnumerable<TX> x,
        IEnumerable<TY> y,
        string title,
        string name = "",
        string xTitle = "",
        string yTitle = "")
        where TY : INumberBase<TY> => Make(title, xTitle, yTitle, LineTrace.From(x, y, name));

    /// <summary>A line over the numbers 1, 2, 3, …, such as a loss over epochs.</summary>
    /// <inheritdoc cref="Line{TX,TY}"/>
    public static Figure Line<TY>(IEnumerable<TY> y, string title, string name = "", string xTitle = "", string yTitle = "")
        where TY : INumberBase<TY>
    {
        ArgumentNullException.ThrowIfNull(y);
        TY[] values = [.. y];
        return Make(title, xTitle, yTitle, LineTrace.From(Enumerable.Range(1, Math.Max(values.Length, 1)), values, name));
    }

    /// <summary>Several lines over the same x.</summary>
    /// <param name="x">Numbers, dates or names.</param>
    /// <param name="series">Name and values of each line, as many values as there are x.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="xTitle">What the x axis shows, with its unit.</param>
    /// <param name="yTitle">What the y axis shows, with its unit.</param>
    public static Figure Lines<TX, TY>(
        IEnumerable<TX> x,
        IEnumerable<(string Name, IReadOnlyList<TY> Values)> series,
        string title,
        string xTitle = "",
        string yTitle = "")
        where TY : INumberBase<TY>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(series);
        TX[] places = [.. x];
        (string Name, IReadOnlyList<TY> Values)[] lines = [.. series];
        if (lines.Length == 0)
            throw new ArgumentException("Chart.Lines expects at least one series but got none: give each line's name and values.");
        var figure = Line(places, lines[0].Values, title, lines[0].Name, xTitle, yTitle);
        return lines.Skip(1).Aggregate(figure, (soFar, line) => soFar.WithLine(places, line.Values, line.Name));
    }

    /// <summary>Points.</summary>
    /// <param name="x">Numbers, dates or names.</param>
    /// <param name="y">As many numbers.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="labels">A text beside each point; none when null.</param>
    /// <param name="name">The points' name in the legend.</param>
    /// <param name="xTitle">What the x axis shows, with its unit.</param>
    /// <param name="yTitle">What the y axis shows, with its unit.</param>
    public static Figure Scatter<TX, TY>(
        IEnumerable<TX> x,
        IEnumerable<TY> y,
        string title,
        IEnumerable<string>? labels = null,
        string name = "",
        string xTitle = "",
        string yTitle = "")
        where TY : INumberBase<TY> => Make(title, xTitle, yTitle, ScatterTrace.From(x, y, name, labels));

    /// <summary>Words as points of a plane with the words beside them; a word without room shows to who points at its point.</summary>
    /// <param name="words">The words, those first that should find room first.</param>
    /// <param name="places">[words, 2] where they lie.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="groups">The group of each word, which colours it; null for one group.</param>
    /// <param name="xTitle">What the x axis shows.</param>
    /// <param name="yTitle">What the y axis shows.</param>
    public static Figure WordMap<T>(
        IEnumerable<string> words,
        T[,] places,
        string title,
        IEnumerable<string>? groups = null,
        string xTitle = "",
        string yTitle = "")
        where T : INumberBase<T>
    {
        var traces = ScatterTrace.WordMap(words, places, groups);
        var figure = Make(title, xTitle, yTitle, traces[0]) with { Width = 900, Height = 640 };
        return traces.Skip(1).Aggregate(figure, (soFar, trace) => soFar.With(trace));
    }

    /// <summary>A bar for each name.</summary>
    /// <param name="labels">The bars' names, each only once.</param>
    /// <param name="values">As many numbers.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="name">The bars' name in the legend.</param>
    /// <param name="xTitle">What the axis of the names shows.</param>
    /// <param name="yTitle">What the axis of the values shows, with its unit.</param>
    /// <param name="horizontal">Whether the bars lie, which suits long names; the first is then on top.</param>
    public static Figure Bar<TLabel, TValue>(
        IEnumerable<TLabel> labels,
        IEnumerable<TValue> values,
        string title,
        string name = "",
        string xTitle = "",
        string yTitle = "",
        bool horizontal = false)
        where TValue : INumberBase<TValue>
    {
        var bars = BarTrace.From(labels, values, name, horizontal);
        return horizontal ? Make(title, yTitle, xTitle, bars) : Make(title, xTitle, yTitle, bars);
    }

    /// <summary>How often values occur: counts in bins of equal width.</summary>
    /// <param name="values">Numbers, in any order.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="bins">How many bins; the Freedman–Diaconis rule decides when null.</param>
    /// <param name="name">The values' name in the legend.</param>
    /// <param name="xTitle">What the values are, with their unit.</param>
    /// <param name="yTitle">What is counted.</param>
    public static Figure Histogram<T>(
        IEnumerable<T> values,
        string title,
        int? bins = null,
        string name = "",
        string xTitle = "",
        string yTitle = "count")
        where T : INumberBase<T> => Make(title, xTitle, yTitle, HistogramTrace.From(values, bins, name));

    /// <summary>
    /// A box for each group of values: its quartiles, whiskers to the last values within one and a half box lengths, and the
    /// outliers beyond.
    /// </summary>
    /// <param name="groups">Name and values of each group; the names must differ, the numbers of values may.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="xTitle">What the axis of the groups shows.</param>
    /// <param name="yTitle">What the axis of the values shows, with its unit.</param>
    /// <param name="horizontal">Whether the boxes lie, which suits long names; the first is then on top.</param>
    public static Figure Box<T>(
        IEnumerable<(string Name, IReadOnlyList<T> Values)> groups,
        string title,
        string xTitle = "",
        string yTitle = "",
        bool horizontal = false)
        where T : INumberBase<T>
    {
        var boxes = BoxTrace.From(groups, horizontal);
        return horizontal ? Make(title, yTitle, xTitle, boxes) : Make(title, xTitle, yTitle, boxes);
    }

    /// <summary>The parts of a whole as slices, clockwise from the top; bars compare better where there are more than a few.</summary>
    /// <param name="labels">The slices' names, each only once.</param>
    /// <param name="values">As many numbers, none below zero; their sum is the whole.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="hole">How much of the radius is left out in the middle, 0 to 0.9.</param>
    public static Figure Pie<TLabel, TValue>(IEnumerable<TLabel> labels, IEnumerable<TValue> values, string title, double hole = 0)
        where TValue : INumberBase<TValue> => Make(title, "", "", PieTrace.From(labels, values, hole));

    /// <summary>
    /// A matrix as coloured cells, its first row on top; the colours are symmetric about zero when it holds values of both signs.
    /// </summary>
    /// <param name="matrix">[rows, columns], at most 10,000 cells; NaN leaves a cell empty.</param>
    /// <param name="xLabels">A name a column.</param>
    /// <param name="yLabels">A name a row.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="name">What the values are, with their unit.</param>
    /// <param name="xTitle">What the columns are.</param>
    /// <param name="yTitle">What the rows are.</param>
    /// <param name="scale">What the colours span, so that figures compare; the values decide when null.</param>
    /// <param name="decimals">How many decimals the values in the cells have; a few significant digits when null.</param>
    public static Figure HeatMap<T, TColumn, TRow>(
        T[,] matrix,
        IEnumerable<TColumn> xLabels,
        IEnumerable<TRow> yLabels,
        string title,
        string name = "",
        string xTitle = "",
        string yTitle = "",
        (double From, double To)? scale = null,
        int? decimals = null)
        where T : INumberBase<T> => Make(
            title,
            xTitle,
            yTitle,
            HeatMapTrace.From(matrix, xLabels, yLabels, name, scale) with { Decimals = decimals });

    /// <summary>
    /// How similar words are, two by two, as coloured cells with their numbers; the colours span −1 to 1, so that figures compare.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="similarities">[words, words] from −1 to 1, such as cosines.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="name">What the numbers are.</param>
    public static Figure SimilarityHeatMap<T>(IEnumerable<string> words, T[,] similarities, string title, string name = "cosine")
        where T : INumberBase<T>
    {
        var cells = HeatMapTrace.Similarities(words, similarities, name);
        var (width, height) = (220 + 44 * cells.X.Count, 150 + 26 * cells.Y.Count);
        return Make(title, "", "", cells) with { Width = Math.Clamp(width, 400, 4000), Height = Math.Clamp(height, 250, 4000) };
    }

    /// <summary>Open, high, low and close of each date; hollow where the close is not below the open.</summary>
    /// <param name="dates">Dates, in ascending order.</param>
    /// <param name="open">As many first prices.</param>
    /// <param name="high">As many highest prices.</param>
    /// <param name="low">As many lowest prices.</param>
    /// <param name="close">As many last prices.</param>
    /// <param name="title">What the figure shows.</param>
    /// <param name="name">The candles' name in the legend.</param>
    /// <param name="xTitle">What the x axis shows.</param>
    /// <param name="yTitle">What the y axis shows, with its unit.</param>
    public static Figure Candlestick<TX, TY>(
        IEnumerable<TX> dates,
        IEnumerable<TY> open,
        IEnumerable<TY> high,
        IEnumerable<TY> low,
        IEnumerable<TY> close,
        string title,
        string name = "",
        string xTitle = "",
        string yTitle = "")
        where TY : INumberBase<TY> => Make(title, xTitle, yTitle, CandlestickTrace.From(dates, open, high, low, close, name));

    /// <summary>Several figures as one, row by row.</summary>
    /// <param name="title">What they show together.</param>
    /// <param name="columns">How many stand side by side.</param>
    /// <param name="figures">The figures; their own widths and heights give way to the grid's.</param>
    public static FigureGrid Grid(string title, int columns, params IEnumerable<Figure> figures) => new(title, columns, figures);

    private static Figure Make(string title, string xTitle, string yTitle, Trace trace) =>
        new(title, new Axis { Title = xTitle }, new Axis { Title = yTitle }, trace);
}
