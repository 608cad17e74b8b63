using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>Reads Plotly's candlestick and OHLC traces; both become candles.</summary>
internal static class CandlestickReader
{
    private static readonly string[] Parts = ["open", "high", "low", "close"];

    public static CandlestickTrace Read(SourceTrace trace, Subplot subplot)
    {
        if (subplot.X == AxisKind.Category)
            throw new NotSupportedException($"{trace.Label} has names as dates, which no candle can stand at: parse them as DateTime.");
        JsonArray[] prices = [.. Parts.Select(part => trace.Array(part)
            ?? throw new ArgumentException($"{trace.Label} has no data for {part}: give open, high, low and close."))];
        var dates = trace.Array("x") ?? [.. Enumerable.Range(0, prices[0].Count).Select(i => (JsonNode?)JsonValue.Create((double)i))];
        if (prices.FirstOrDefault(price => price.Count != dates.Count) is { } other)
            throw new ArgumentException(
                $"{trace.Label} has {ChartText.Count(dates.Count)} x but {ChartText.Count(other.Count)} prices in one of its "
                + "lists: give open, high, low and close for every x.");
        var x = Column.Values(dates, subplot.X);
        double[][] values = [.. prices.Select(price => Column.Values(price, AxisKind.Number))];
        int[] kept =
        [
            .. Enumerable.Range(0, x.Length)
                .Where(i => double.IsFinite(x[i]) && values.All(price => double.IsFinite(price[i])))
                .OrderBy(i => x[i]),
        ];
        if (kept.Length == 0)
            throw new ArgumentException(
                $"{trace.Label} holds no candle that can be drawn: give finite prices at {Coordinates.Describe(subplot.X)}s.");
        if (kept.Length < x.Length)
            subplot.Notes.Add(
                $"{ChartText.Count(x.Length - kept.Length)} of {ChartText.Count(x.Length, "candle")} cannot be drawn and are left out.");
        double[] Of(int part) => [.. kept.Select(i => values[part][i])];
        return new CandlestickTrace(
            trace.Name,
            new Coordinates(subplot.X, [.. kept.Select(i => x[i])], []),
            new Coordinates(AxisKind.Number, Of(3), []),
            Of(0),
            [.. kept.Select(i => values.Max(price => price[i]))],
            [.. kept.Select(i => values.Min(price => price[i]))]);
    }
}
