using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <content>How candles are drawn: hollow where the close is not below the open, filled where it is.</content>
internal sealed partial record CandlestickTrace
{
    private const double LeastSpacing = 4;
    private const int NumbersPerCandle = 5;

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var layout = series.Layout;
        var candles = Merged(Math.Max(1, (int)(layout.Width / LeastSpacing)));
        var x = layout.XsOf(candles.X);
        var half = Math.Clamp(layout.Width / candles.Count * 0.35, 1, 12);
        int[] all = [.. Enumerable.Range(0, candles.Count)];
        bool Rises(int i) => candles.Y.Values[i] >= candles.Open[i];
        string Wick(int i) => $"M{SvgText.Point(x[i], layout.YOf(candles.High[i]))}V{SvgText.Number(layout.YOf(candles.Low[i]))}";
        string Body(int i)
        {
            var (open, close) = (layout.YOf(candles.Open[i]), layout.YOf(candles.Y.Values[i]));
            return SvgBars.Box(x[i] - half, open, x[i] + half, close);
        }

        var (up, down) = (series.Index, series.Index + 1);
        canvas.Path(string.Concat(all.Where(Rises).Select(Wick)), SvgInk.Stroke(up));
        canvas.Path(string.Concat(all.Where(i => !Rises(i)).Select(Wick)), SvgInk.Stroke(down));
        canvas.Path(string.Concat(all.Where(Rises).Select(Body)), $"{SvgInk.Page} {SvgInk.Stroke(up)}");
        canvas.Path(string.Concat(all.Where(i => !Rises(i)).Select(Body)), $"{SvgInk.Fill(down)} {SvgInk.Stroke(down)}");
    }

    public override string PlotlyType => "candlestick";

    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        var candles = Merged(Math.Max(1, series.Limit / NumbersPerCandle));
        json.Write("x", candles.X, [.. Enumerable.Range(0, candles.X.Count)]);
        json.Write("open", candles.Open);
        json.Write("high", candles.High);
        json.Write("low", candles.Low);
        json.Write("close", candles.Y.Values);
        WriteDirection(json, "increasing", "#ffffff", Palette.Color(series.Index).Light);
        WriteDirection(json, "decreasing", Palette.Color(series.Index + 1).Light, Palette.Color(series.Index + 1).Light);
    }

    private static void WriteDirection(Utf8JsonWriter json, string direction, string fill, string line)
    {
        json.WriteStartObject(direction);
        json.WriteString("fillcolor", fill);
        json.WriteStartObject("line");
        json.WriteString("color", line);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
