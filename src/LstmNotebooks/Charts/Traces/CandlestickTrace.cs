using System.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>Open, high, low and close of each date.</summary>
/// <param name="Name">As the legend shows it.</param>
/// <param name="X">The dates.</param>
/// <param name="Y">The closes.</param>
/// <param name="Open">The opens.</param>
/// <param name="High">The highs.</param>
/// <param name="Low">The lows.</param>
internal sealed partial record CandlestickTrace(string Name, Coordinates X, Coordinates Y, double[] Open, double[] High, double[] Low)
    : Trace(Name, X, Y)
{
    public override string Kind => "candlestick";

    public override string Noun => "candle";

    public override Extent XExtent => X.Extent.Padded(X.Count > 1 ? X.Extent.Length / (X.Count - 1) / 2 : 0);

    public override Extent YExtent => new(Low.Min(), High.Max());

    public override Extent ValueExtent => YExtent;

    public override Extent YDataExtent => YExtent;

    public override bool HasRangeSlider => true;

    /// <summary>Candles from the lists a reader gives, checked.</summary>
    public static CandlestickTrace From<TX, TY>(
        IEnumerable<TX> dates,
        IEnumerable<TY> open,
        IEnumerable<TY> high,
        IEnumerable<TY> low,
        IEnumerable<TY> close,
        string name)
        where TY : INumberBase<TY>
    {
        var across = Coordinates.From(dates, "dates");
        if (across.Kind == AxisKind.Category)
            throw new ArgumentException(
                "Chart.Candlestick expects dates or numbers as dates but got text: parse them first, such as with DateOnly.Parse.");
        Coordinates Prices(IEnumerable<TY> values, string what)
        {
            var numbers = Coordinates.Numbers(values, what, gaps: false);
            TraceChecks.RequireSameCount(across, "dates", numbers.Count, what, name);
            return numbers;
        }

        var (opens, highs, lows, closes) = (Prices(open, "open"), Prices(high, "high"), Prices(low, "low"), Prices(close, "close"));
        for (var i = 0; i < across.Count; i++)
            if (lows.Values[i] > highs.Values[i])
                throw new ArgumentException(
                    $"Chart.Candlestick got a low of {ChartText.Number(lows.Values[i])} above the high of "
                    + $"{ChartText.Number(highs.Values[i])} at index {i}: are low and high exchanged?");
        return new CandlestickTrace(name, across, closes, opens.Values, highs.Values, lows.Values);
    }

    /// <summary>Merges runs of equal length until at most <paramref name="limit"/> candles are left.</summary>
    /// <remarks>A run has its first open, highest high, lowest low and last close.</remarks>
    public CandlestickTrace Merged(int limit)
    {
        if (Count <= limit)
            return this;
        var run = (Count + limit - 1) / limit;
        int[] starts = [.. Enumerable.Range(0, (Count + run - 1) / run).Select(i => i * run)];
        Range Of(int start) => start..Math.Min(start + run, Count);
        return this with
        {
            X = X with { Values = [.. starts.Select(start => X.Values[start])] },
            Y = Y with { Values = [.. starts.Select(start => Y.Values[Of(start)][^1])] },
            Open = [.. starts.Select(start => Open[start])],
            High = [.. starts.Select(start => High[Of(start)].Max())],
            Low = [.. starts.Select(start => Low[Of(start)].Min())],
        };
    }
}
