using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>Series from the lists a reader gives, checked.</summary>
internal static class TraceFactory
{
    private const int MostCells = 10_000;
    private const double Rounding = 1e-3;

    public static LineTrace Line<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name)
        where TY : INumberBase<TY>
    {
        var (across, up) = (Coordinates.From(x, Of("x", name)), Coordinates.Numbers(y, Of("y", name), gaps: true));
        RequireSameCount(across, "x", up.Count, "y", name);
        return new LineTrace(name, across, up);
    }

    public static BandTrace Band<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> lower, IEnumerable<TY> upper, string name)
        where TY : INumberBase<TY>
    {
        var across = Coordinates.From(x, Of("x", name));
        var low = Coordinates.Numbers(lower, Of("lower", name), gaps: false);
        var high = Coordinates.Numbers(upper, Of("upper", name), gaps: false);
        RequireSameCount(across, "x", low.Count, "lower", name);
        RequireSameCount(across, "x", high.Count, "upper", name);
        return new BandTrace(name, across, low, high.Values);
    }

    /// <summary>A line up each bar, and a gap before the next.</summary>
    public static LineTrace ErrorBars<TX>(IEnumerable<TX> x, IEnumerable<double> lower, IEnumerable<double> upper, string name)
    {
        ArgumentNullException.ThrowIfNull(x);
        TX[] places = [.. x];
        var band = Band(places, lower, upper, name);
        for (var i = 0; i < places.Length; i++)
            if (band.Y.Values[i] > band.Upper[i])
                throw new ArgumentException($"{Of("lower", name)} is {Words.Number(band.Y.Values[i])} at index {i}, above upper, {Words.Number(band.Upper[i])}: are they exchanged?");
        return Line(places.SelectMany(place => Enumerable.Repeat(place, 3)), band.Y.Values.Zip(band.Upper).SelectMany(bar => (double[])[bar.First, bar.Second, double.NaN]), name) with { IsErrorBars = true };
    }

    public static ScatterTrace Scatter<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name, IEnumerable<string>? labels)
        where TY : INumberBase<TY>
    {
        var (across, up) = (Coordinates.From(x, Of("x", name)), Coordinates.Numbers(y, Of("y", name), gaps: false));
        RequireSameCount(across, "x", up.Count, "y", name);
        if (labels is null)
            return new ScatterTrace(name, across, up, []);
        var texts = Coordinates.Names(labels, Of("labels", name));
        RequireSameCount(across, "x", texts.Count, "labels", name);
        return new ScatterTrace(name, across, up, texts.Labels);
    }

    /// <summary>A series a group, in the order in which the groups appear.</summary>
    public static ScatterTrace[] WordMap<T>(IEnumerable<string> words, T[,] places, IEnumerable<string>? groups)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(places);
        var names = Coordinates.Names(words, "words");
        var group = groups is null ? names with { Labels = [.. names.Labels.Select(_ => "")] } : Coordinates.Names(groups, "groups");
        RequireSameCount(names, "words", group.Count, "groups", "");
        if (places.GetLength(0) != names.Count || places.GetLength(1) != 2)
            throw new ArgumentException($"Chart.WordMap got {Words.Count(names.Count, "word")} and places of shape [{places.GetLength(0)}, {places.GetLength(1)}]: give a row of two numbers per word.");
        var members = Enumerable.Range(0, names.Count).GroupBy(i => group.Labels[i], StringComparer.Ordinal).ToArray();
        if (members.Length > Palette.Count)
            throw new ArgumentException($"Chart.WordMap expects at most {Palette.Count} groups, as many as there are colours that all readers tell apart, but got {members.Length}: join some.");
        return
        [
            .. members.Select(group => Scatter(group.Select(i => places[i, 0]), group.Select(i => places[i, 1]), group.Key, group.Select(i => names.Labels[i])) with { WordOrder = [.. group] }),
        ];
    }

    /// <summary>A heat map of words with themselves, on the scale of cosines.</summary>
    public static HeatMapTrace Similarities<T>(IEnumerable<string> words, T[,] similarities, string name)
        where T : INumberBase<T>
    {
        var labels = Coordinates.Names(words, "words").Labels;
        var cells = HeatMap(similarities, labels, labels, name);
        if (cells.ValueExtent is var extent && (extent.Minimum < -1 - Rounding || extent.Maximum > 1 + Rounding))
            throw new ArgumentException($"Chart.SimilarityHeatMap expects similarities from −1 to 1 but got {Words.Number(extent.Minimum)} to {Words.Number(extent.Maximum)}: show other numbers by Chart.HeatMap.");
        return cells with { Scale = new Extent(-1, 1), Decimals = 2 };
    }

    public static BarTrace Bar<TLabel, TValue>(IEnumerable<TLabel> labels, IEnumerable<TValue> values, string name, bool horizontal)
        where TValue : INumberBase<TValue>
    {
        var names = Coordinates.Names(labels, Of("labels", name));
        var numbers = Coordinates.Numbers(values, Of("values", name), gaps: false);
        RequireSameCount(names, "labels", numbers.Count, "values", name);
        RequireOwnNames(names, Of("labels", name), "bar");
        return horizontal ? new BarTrace(name, numbers, names, horizontal) : new BarTrace(name, names, numbers, horizontal);
    }

    public static HistogramTrace Histogram<T>(IEnumerable<T> values, int? bins, string name)
        where T : INumberBase<T>
    {
        if (bins is < 1 or > 1000)
            throw new ArgumentOutOfRangeException(nameof(bins), $"Chart.Histogram expects 1 to 1,000 bins but got {bins}: leave bins out to let the data decide.");
        var numbers = Coordinates.Numbers(values, Of("values", name), gaps: false);
        var counted = Bins.Of(numbers.Values, bins);
        return new HistogramTrace(name, numbers with { Values = counted.Edges }, numbers with { Values = counted.Counts }, numbers.Count);
    }

    public static HeatMapTrace HeatMap<T, TColumn, TRow>(T[,] matrix, IEnumerable<TColumn> xLabels, IEnumerable<TRow> yLabels, string name, (double From, double To)? scale = null)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var shape = $"[{matrix.GetLength(0)}, {matrix.GetLength(1)}]";
        var cells = Coordinates.Numbers(matrix.Cast<T>(), "matrix", gaps: true);
        if (cells.Count > MostCells)
            throw new ArgumentException($"Chart.HeatMap expects at most {Words.Count(MostCells)} cells but got {shape}: show a part, or average neighbouring rows and columns.");
        var columns = Coordinates.Names(xLabels, "xLabels");
        var rows = Coordinates.Names(yLabels, "yLabels");
        if (rows.Count != matrix.GetLength(0) || columns.Count != matrix.GetLength(1))
            throw new ArgumentException($"Chart.HeatMap got a matrix of {shape} cells with {rows.Count} yLabels and {columns.Count} xLabels: give one y label a row and one x label a column.");
        var trace = new HeatMapTrace(name, columns, rows, cells.Values);
        if (scale is not { } given)
            return trace;
        if (!(given.From < given.To && given.From <= trace.ValueExtent.Minimum && trace.ValueExtent.Maximum <= given.To))
            throw new ArgumentException($"Chart.HeatMap got a scale from {Words.Number(given.From)} to {Words.Number(given.To)} for values from {Words.Number(trace.ValueExtent.Minimum)} to {Words.Number(trace.ValueExtent.Maximum)}: give one that holds them all, or none.");
        return trace with { Scale = new Extent(given.From, given.To) };
    }

    public static CandlestickTrace Candlestick<TX, TY>(IEnumerable<TX> dates, IEnumerable<TY> open, IEnumerable<TY> high, IEnumerable<TY> low, IEnumerable<TY> close, string name)
        where TY : INumberBase<TY>
    {
        var across = Coordinates.From(dates, "dates");
        if (across.Kind == AxisKind.Category)
            throw new ArgumentException("Chart.Candlestick expects dates or numbers as dates but got text: parse them first, such as with DateOnly.Parse.");
        Coordinates Prices(IEnumerable<TY> values, string what)
        {
            var numbers = Coordinates.Numbers(values, what, gaps: false);
            RequireSameCount(across, "dates", numbers.Count, what, name);
            return numbers;
        }

        var (opens, highs, lows, closes) = (Prices(open, "open"), Prices(high, "high"), Prices(low, "low"), Prices(close, "close"));
        for (var i = 0; i < across.Count; i++)
            if (lows.Values[i] > highs.Values[i])
                throw new ArgumentException($"Chart.Candlestick got a low of {Words.Number(lows.Values[i])} above the high of {Words.Number(highs.Values[i])} at index {i}: are low and high exchanged?");
        return new CandlestickTrace(name, across, closes, opens.Values, highs.Values, lows.Values);
    }

    /// <summary>A box for each group.</summary>
    public static BoxTrace Box<T>(IEnumerable<(string Name, IReadOnlyList<T> Values)> groups, bool horizontal)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(groups);
        (string Name, double[] Values)[] numbers = [.. groups.Select(group => (group.Name, Coordinates.Numbers(group.Values, Of("values", group.Name), gaps: false).Values))];
        RequireOwnNames(Coordinates.Names(numbers.Select(group => group.Name), "groups"), "groups", "box");
        return BoxTrace.Of("", numbers, horizontal);
    }

    public static PieTrace Pie<TLabel, TValue>(IEnumerable<TLabel> labels, IEnumerable<TValue> values, double hole)
        where TValue : INumberBase<TValue>
    {
        if (hole is not (>= 0 and <= 0.9))
            throw new ArgumentOutOfRangeException(nameof(hole), $"Chart.Pie expects a hole of 0 to 0.9 of the radius but got {Words.Number(hole)}.");
        var names = Coordinates.Names(labels, "labels");
        var numbers = Coordinates.Numbers(values, "values", gaps: false);
        RequireSameCount(names, "labels", numbers.Count, "values", "");
        RequireOwnNames(names, "labels", "slice");
        if (Array.FindIndex(numbers.Values, value => value < 0) is var negative and >= 0)
            throw new ArgumentException($"Chart.Pie got {Words.Number(numbers.Values[negative])} for '{names.Labels[negative]}': a slice shows a share of the whole, which is never negative. Draw bars instead.");
        if (numbers.Values.All(value => value == 0))
            throw new ArgumentException("Chart.Pie got nothing but zeros: there is no whole to share. Draw bars instead.");
        return new PieTrace("", names, numbers, hole);
    }

    private static void RequireOwnNames(Coordinates names, string what, string mark)
    {
        var twice = names.Labels.GroupBy(label => label, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ArgumentException($"{what} holds '{twice.Key}' {twice.Count()} times: a {mark}'s name must be its own. Add its values up, or tell the names apart.");
    }

    private static string Of(string what, string name) => name.Length == 0 ? what : $"{what} of '{name}'";

    private static void RequireSameCount(Coordinates first, string firstName, int second, string secondName, string name)
    {
        if (first.Count != second)
            throw new ArgumentException($"{Of(firstName, name)} has {Words.Count(first.Count, "item")} but {secondName} has {Words.Count(second)}: give one {secondName} for every {firstName}.");
    }
}
