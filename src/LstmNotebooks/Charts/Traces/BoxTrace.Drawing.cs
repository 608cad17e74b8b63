using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <content>How box plots are drawn.</content>
internal sealed partial record BoxTrace
{
    private const double GroupShare = 0.7;
    private const double MostThickness = 90;
    private const int MostOutliersDrawn = 300;
    private const int MostOutliersWritten = 500;
    private const string Dot = "m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0";

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var layout = series.Layout;
        var (turn, sharing) = ShareNames(series.Figure.Traces) ? series.Among<BoxTrace>() : (0, 1);
        var slot = Horizontal ? layout.Height / layout.YRange.Categories.Count : layout.Width / layout.XRange.Categories.Count;
        var thickness = Math.Min(slot * GroupShare / sharing, MostThickness);
        var offset = (turn - (sharing - 1) / 2.0) * thickness;
        double[] middles = Horizontal ? layout.YsOf(Y) : layout.XsOf(X);
        for (var i = 0; i < Boxes.Length; i++)
            DrawBox(canvas, Boxes[i], middles[i] + offset, thickness * 0.42, series);
    }

    private void DrawBox(SvgCanvas canvas, BoxSummary box, double middle, double half, SvgSeries series)
    {
        var layout = series.Layout;
        var (stroke, fill) = (SvgInk.Stroke(this, series.Index), SvgInk.Fill(this, series.Index));
        canvas.Path(Points(Corners(box, middle, half)) + "z", $"{fill} {stroke}", $"{SvgLine.BandOpacity} stroke-width=\"1.5\"");
        var whiskers = Whisker(box.FirstQuartile, box.LowerWhisker) + Whisker(box.ThirdQuartile, box.UpperWhisker);
        canvas.Path(whiskers, stroke, "fill=\"none\" stroke-width=\"1.5\"");
        canvas.Path(Points([(middle - half, box.Median), (middle + half, box.Median)]), stroke, "stroke-width=\"2.5\"");
        if (box.Outliers.Length == 0)
            return;
        var shown = Downsampling.EveryFew(box.Outliers.Length, MostOutliersDrawn);
        canvas.Path(string.Concat(shown.Select(i => Points([(middle, box.Outliers[i])]) + Dot)), fill, "fill-opacity=\"0.8\"");

        string Whisker(double from, double to) =>
            Points([(middle, from), (middle, to)]) + Points([(middle - half / 2, to), (middle + half / 2, to)]);

        // Across is in pixels, along in values; lying boxes exchange the two.
        string Points((double Across, double Along)[] points) => "M" + string.Join('L', points.Select(point => Horizontal
            ? SvgText.Point(layout.XOf(point.Along), point.Across)
            : SvgText.Point(point.Across, layout.YOf(point.Along))));
    }

    private static (double Across, double Along)[] Corners(BoxSummary box, double middle, double half) =>
    [
        (middle - half, box.FirstQuartile),
        (middle + half, box.FirstQuartile),
        (middle + half, box.ThirdQuartile),
        (middle - half, box.ThirdQuartile),
    ];

    public override string PlotlyType => "box";

    /// <summary>Boxes come ready made: quartiles and whiskers, and as data only the values beyond these.</summary>
    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        var (names, samples) = Horizontal ? ("y", "x") : ("x", "y");
        json.WriteString("orientation", Horizontal ? "h" : "v");
        json.Write(names, Names.Labels);
        json.Write("q1", Boxes.Select(one => one.FirstQuartile));
        json.Write("median", Boxes.Select(one => one.Median));
        json.Write("q3", Boxes.Select(one => one.ThirdQuartile));
        json.Write("lowerfence", Boxes.Select(one => one.LowerWhisker));
        json.Write("upperfence", Boxes.Select(one => one.UpperWhisker));
        if (Boxes.Any(one => one.Outliers.Length > 0))
            WriteOutliers(json, samples);
        json.WriteString("boxpoints", "outliers");
        series.WriteMarkerColor(json);
    }

    private void WriteOutliers(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        foreach (var one in Boxes)
        {
            json.WriteStartArray();
            foreach (var i in Downsampling.EveryFew(one.Outliers.Length, MostOutliersWritten))
                json.Write(one.Outliers[i]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public override IEnumerable<PlotlySetting> PlotlySettings(IReadOnlyList<Trace> traces) =>
        traces.Count(trace => trace is BoxTrace) > 1 ? [new("boxmode", ShareNames(traces) ? "group" : "overlay")] : [];
}
