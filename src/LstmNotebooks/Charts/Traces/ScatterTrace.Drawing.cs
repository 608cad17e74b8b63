using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <content>How points and the texts beside them are drawn.</content>
internal sealed partial record ScatterTrace
{
    private const int MostPoints = 3000;
    private const double CellGrowth = 1.25;
    private const string Opacity = "fill-opacity=\"0.8\"";

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var layout = series.Layout;
        var (x, y, places) = (layout.XsOf(X), layout.YsOf(Y), layout.Labels[series.Index]);
        var kept = Distinct(x, y).ToLookup(i => places is not null && places[i] is null);
        var (shape, ink) = (SvgMarker.Shape(series.Index), SvgInk.Fill(this, series.Index));
        string Markers(IEnumerable<int> points) => string.Concat(points.Select(i => $"M{SvgText.Point(x[i], y[i])}{shape}"));
        if (kept[false].Any())
            canvas.Path(Markers(kept[false]), ink, Opacity);
        // A point whose text found no room tells it to who points there.
        foreach (var i in kept[true])
            canvas.Path(Markers([i]), ink, Opacity, Labels[i]);
        if (places is not null)
            DrawLabels(canvas, places);
    }

    public override void DrawSymbol(SvgCanvas canvas, int series, double x, double y) =>
        canvas.Path($"M{SvgText.Point(x + 10, y)}{SvgMarker.Shape(series)}", SvgInk.Fill(this, series));

    /// <summary>The first point of every cell of a grid just coarse enough.</summary>
    private static int[] Distinct(double[] x, double[] y)
    {
        int[] kept = [.. Enumerable.Range(0, x.Length)];
        for (var cell = 0.5; kept.Length > MostPoints; cell *= CellGrowth)
            kept = [.. kept.DistinctBy(i => ((int)(x[i] / cell), (int)(y[i] / cell)))];
        return kept;
    }

    private void DrawLabels(SvgCanvas canvas, LabelPlace?[] places)
    {
        var size = SvgText.Number(LabelPlaces.TextSize);
        canvas.Open($"{SvgInk.Text} {SvgInk.Halo}", $"font-size=\"{size}\" stroke-width=\"3\" paint-order=\"stroke\"");
        for (var i = 0; i < Labels.Length; i++)
            if (places[i] is { } place)
                canvas.Text(place.Left, place.Top + LabelPlaces.Baseline, Labels[i]);
        canvas.Close();
    }

    public override string PlotlyType => "scatter";

    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        var kept = Downsampling.EveryFew(Count, series.Limit);
        json.WriteString("mode", Labels.Length > 0 ? "markers+text" : "markers");
        json.Write("x", X, kept);
        json.Write("y", Y, kept);
        if (Labels.Length > 0)
            WriteLabels(json, SvgLayout.Of(series.Figure).Labels[series.Index]!, kept);

        json.WriteStartObject("marker");
        json.WriteString("color", Palette.Light(this, series.Index));
        json.WriteString("symbol", Palette.Marker(series.Index));
        json.Write("size", 7);
        json.WriteEndObject();
    }

    /// <summary>The texts stand where the picture has them; those without room there show only to who points at them.</summary>
    private void WriteLabels(Utf8JsonWriter json, LabelPlace?[] places, int[] kept)
    {
        json.Write("text", kept.Select(i => places[i] is null ? "" : Labels[i]));
        json.Write("textposition", kept.Select(i => places[i]?.Side ?? "middle right"));
        json.WriteStartObject("textfont");
        json.Write("size", LabelPlaces.TextSize);
        json.WriteEndObject();
        json.Write("hovertext", kept.Select(i => Labels[i]));
    }
}
