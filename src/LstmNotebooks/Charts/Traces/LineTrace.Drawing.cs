using System.Text;
using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <content>How a line is drawn.</content>
internal sealed partial record LineTrace
{
    private const int MostMarkers = 300;

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var (layout, index) = (series.Layout, series.Index);
        var (x, y) = (layout.XsOf(X), layout.YsOf(Y));
        var zero = Math.Clamp(FilledToZero ? layout.YOf(0) : layout.Bottom, layout.Top, layout.Bottom);
        var data = new StringBuilder();
        foreach (var (start, end) in Downsampling.Segments(y))
        {
            var kept = SvgLine.Kept(x[start..end], y[start..end]);
            var joined = SvgLine.Joined(kept.Select(i => (x[start + i], y[start + i])));
            if (FilledToZero)
            {
                var area = $"M{SvgText.Point(x[start], zero)} {joined} {SvgText.Point(x[end - 1], zero)}z";
                canvas.Path(area, SvgInk.Fill(this, index), SvgLine.BandOpacity);
            }

            data.Append('M').Append(joined);
            // A point between two gaps is a line of no length, which a round end makes a dot.
            if (kept.Length == 1)
                data.Append("h0");
        }

        canvas.Path(data.ToString(), SvgInk.Stroke(this, index), Attributes(index));
        if (!Markers || Count > MostMarkers)
            return;
        var marked = Enumerable.Range(0, x.Length).Where(i => !double.IsNaN(y[i]));
        var marks = marked.Select(i => $"M{SvgText.Point(x[i], y[i])}{SvgMarker.Shape(index)}");
        canvas.Path(string.Concat(marks), SvgInk.Fill(this, index));
    }

    public override void DrawSymbol(SvgCanvas canvas, int series, double x, double y) =>
        canvas.Path($"M{SvgText.Point(x, y)}h20", SvgInk.Stroke(this, series), Attributes(series));

    private string Attributes(int series)
    {
        var dash = IsErrorBars ? "" : Palette.Dash(series).Svg;
        var dashes = dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";
        var cap = dash.Length == 0 ? "round" : "butt";
        return $"fill=\"none\" stroke-width=\"1.75\" stroke-linejoin=\"round\" stroke-linecap=\"{cap}\"{dashes}";
    }

    public override string PlotlyType => "scatter";

    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        var kept = Downsampling.Line(Y.Values, series.Limit);
        json.WriteString("mode", Markers ? "lines+markers" : "lines");
        if (FilledToZero)
            json.WriteString("fill", "tozeroy");
        json.Write("x", X, kept);
        json.Write("y", Y, kept);
        json.WriteBoolean("connectgaps", false);
        json.WriteStartObject("line");
        json.WriteString("color", Palette.Light(this, series.Index));
        json.WriteString("dash", IsErrorBars ? "solid" : Palette.Dash(series.Index).Plotly);
        json.Write("width", 1.75);
        json.WriteEndObject();
    }
}
