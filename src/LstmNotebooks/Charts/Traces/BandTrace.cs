using System.Numerics;
using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <summary>The area between a lower and an upper line, such as an interval.</summary>
internal sealed record BandTrace(string Name, Coordinates X, Coordinates Y, double[] Upper) : Trace(Name, X, Y)
{
    public override string Kind => "band";

    public override Extent YExtent => Y.Extent.Union(Extent.Of(Upper));

    public override Extent ValueExtent => YExtent;

    public override Extent YDataExtent => YExtent;

    public override bool LiesBelow => true;

    /// <summary>Which of its two edges the legend shows.</summary>
    public override bool WritesLegend => true;

    /// <summary>A band from the lists a reader gives, checked.</summary>
    public static BandTrace From<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> lower, IEnumerable<TY> upper, string name)
        where TY : INumberBase<TY>
    {
        var across = Coordinates.From(x, TraceChecks.Of("x", name));
        var low = Coordinates.Numbers(lower, TraceChecks.Of("lower", name), gaps: false);
        var high = Coordinates.Numbers(upper, TraceChecks.Of("upper", name), gaps: false);
        TraceChecks.RequireSameCount(across, "x", low.Count, "lower", name);
        TraceChecks.RequireSameCount(across, "x", high.Count, "upper", name);
        return new BandTrace(name, across, low, high.Values);
    }

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var layout = series.Layout;
        var x = layout.XsOf(X);
        double[] lower = layout.YsOf(Y), upper = layout.YsOf(Y with { Values = Upper });
        var there = SvgLine.Kept(x, upper).Select(i => (x[i], upper[i]));
        var back = SvgLine.Kept(x, lower).Reverse().Select(i => (x[i], lower[i]));
        canvas.Path($"M{SvgLine.Joined(there.Concat(back))}z", SvgInk.Fill(this, series.Index), SvgLine.BandOpacity);
    }

    public override void DrawSymbol(SvgCanvas canvas, int series, double x, double y) =>
        canvas.Rectangle(x, y - 5, 20, 10, SvgInk.Fill(this, series), SvgLine.BandOpacity);

    public override string PlotlyType => "scatter";

    /// <summary>Plotly fills between two traces: the lower line, unseen, and the upper one.</summary>
    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        WriteEdge(json, series, Y.Values, isUpper: false);
        series.Next(json);
        WriteEdge(json, series, Upper, isUpper: true);
        json.WriteString("fill", "tonexty");
        json.WriteString("fillcolor", Palette.Light(this, series.Index) + "38");
    }

    private void WriteEdge(Utf8JsonWriter json, PlotlySeries series, double[] y, bool isUpper)
    {
        var kept = Downsampling.Line(y, series.Limit / 2);
        json.WriteString("mode", "lines");
        json.Write("x", X, kept);
        json.Write("y", kept.Select(i => y[i]));
        json.WriteStartObject("line");
        json.Write("width", 0);
        json.WriteString("color", Palette.Light(this, series.Index));
        json.WriteEndObject();
        json.WriteBoolean("showlegend", isUpper);
    }
}
