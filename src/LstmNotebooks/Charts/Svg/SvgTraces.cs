namespace LstmNotebooks.Charts;

/// <summary>Draws the series of a figure and their symbols in the legend.</summary>
internal static class SvgTraces
{
    public static void Draw(SvgCanvas canvas, Figure figure, int series, SvgLayout layout)
    {
        switch (figure.Traces[series])
        {
            case LineTrace line:
                SvgLine.Draw(canvas, line, series, layout);
                break;
            case BandTrace band:
                SvgLine.DrawBand(canvas, band, series, layout);
                break;
            case ScatterTrace scatter:
                SvgScatter.Draw(canvas, scatter, series, layout);
                break;
            case BarTrace bar:
                SvgBar.Draw(canvas, figure, bar, series, layout);
                break;
            case HistogramTrace histogram:
                SvgBar.DrawHistogram(canvas, figure, histogram, series, layout);
                break;
            case BoxTrace box:
                SvgBox.Draw(canvas, figure, box, series, layout);
                break;
            case PieTrace pie:
                SvgPie.Draw(canvas, figure, pie, layout);
                break;
            case HeatMapTrace heatMap:
                SvgHeatMap.Draw(canvas, heatMap, layout);
                break;
            case CandlestickTrace candlestick:
                SvgCandlestick.Draw(canvas, candlestick, series, layout);
                break;
        }
    }

    /// <summary>What stands before a series' name in the legend, around the height y.</summary>
    public static void DrawSymbol(SvgCanvas canvas, Trace trace, int series, double x, double y)
    {
        switch (trace)
        {
            case LineTrace line:
                canvas.Path($"M{SvgText.Point(x, y)}h20", SvgInk.Stroke(trace, series), SvgLine.Attributes(line, series));
                break;
            case ScatterTrace:
                canvas.Path($"M{SvgText.Point(x + 10, y)}{SvgScatter.Shape(series)}", SvgInk.Fill(trace, series));
                break;
            case BandTrace:
                canvas.Rectangle(x, y - 5, 20, 10, SvgInk.Fill(trace, series), SvgLine.BandOpacity);
                break;
            default:
                canvas.Rectangle(x + 4, y - 5, 12, 10, SvgInk.Fill(trace, series));
                break;
        }
    }
}
