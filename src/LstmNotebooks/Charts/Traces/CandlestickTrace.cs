namespace LstmNotebooks.Charts;

/// <summary>Open, high, low and close of each date.</summary>
/// <param name="Name">As the legend shows it.</param>
/// <param name="X">The dates.</param>
/// <param name="Y">The closes.</param>
/// <param name="Open">The opens.</param>
/// <param name="High">The highs.</param>
/// <param name="Low">The lows.</param>
internal sealed record CandlestickTrace(string Name, Coordinates X, Coordinates Y, double[] Open, double[] High, double[] Low) : Trace(Name, X, Y)
{
    public override string Kind => "candlestick";

    public override string Noun => "candle";

    public override Extent XExtent => X.Extent.Padded(X.Count > 1 ? X.Extent.Length / (X.Count - 1) / 2 : 0);

    public override Extent YExtent => new(Low.Min(), High.Max());

    public override Extent ValueExtent => YExtent;

    /// <summary>Merges runs of equal length until at most <paramref name="limit"/> candles are left: first open, highest high, lowest low, last close.</summary>
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
