namespace LstmNotebooks.Charts;

/// <summary>Draws candles: hollow where the close is not below the open, filled where it is.</summary>
internal static class SvgCandlestick
{
    private const double LeastSpacing = 4;

    public static void Draw(SvgCanvas canvas, CandlestickTrace trace, int series, SvgLayout layout)
    {
        var candles = trace.Merged(Math.Max(1, (int)(layout.Width / LeastSpacing)));
        var x = layout.XsOf(candles.X);
        var half = Math.Clamp(layout.Width / candles.Count * 0.35, 1, 12);
        int[] all = [.. Enumerable.Range(0, candles.Count)];
        bool Rises(int i) => candles.Y.Values[i] >= candles.Open[i];
        string Wick(int i) => $"M{SvgText.Point(x[i], layout.YOf(candles.High[i]))}V{SvgText.Number(layout.YOf(candles.Low[i]))}";
        string Body(int i)
        {
            var (open, close) = (layout.YOf(candles.Open[i]), layout.YOf(candles.Y.Values[i]));
            return $"M{SvgText.Point(x[i] - half, open)}H{SvgText.Number(x[i] + half)}V{SvgText.Number(close)}H{SvgText.Number(x[i] - half)}z";
        }

        var (up, down) = (series, series + 1);
        canvas.Path(string.Concat(all.Where(Rises).Select(Wick)), SvgInk.Stroke(up));
        canvas.Path(string.Concat(all.Where(i => !Rises(i)).Select(Wick)), SvgInk.Stroke(down));
        canvas.Path(string.Concat(all.Where(Rises).Select(Body)), $"{SvgInk.Page} {SvgInk.Stroke(up)}");
        canvas.Path(string.Concat(all.Where(i => !Rises(i)).Select(Body)), $"{SvgInk.Fill(down)} {SvgInk.Stroke(down)}");
    }
}
