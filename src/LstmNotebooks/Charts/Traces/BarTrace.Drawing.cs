using System.Text.Json;

namespace LstmNotebooks.Charts;

/// <content>How bars are drawn.</content>
internal sealed partial record BarTrace
{
    private const double GroupShare = 0.78;
    private const int MostValues = 30;

    public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
    {
        var layout = series.Layout;
        var (turn, count) = series.Among<BarTrace>();
        var (names, numbers) = Horizontal ? (Y, X) : (X, Y);
        var slot = Horizontal ? layout.Height / layout.YRange.Categories.Count : layout.Width / layout.XRange.Categories.Count;
        var sharing = Base is null ? count : 1;
        var thickness = slot * GroupShare / sharing;
        var offset = (Base is null ? turn - count / 2.0 : -0.5) * thickness;
        double[] middles = Horizontal ? layout.YsOf(names) : layout.XsOf(names);
        var data = numbers.Values.Select((value, i) => OneBar(value, i, middles[i] + offset, thickness, layout));
        canvas.Path(string.Concat(data), SvgInk.Fill(this, series.Index));
        if (series.Figure.Traces.Count == 1 && numbers.Count <= MostValues)
            DrawValues(canvas, numbers.Values, middles, slot, layout);
    }

    private string OneBar(double value, int i, double from, double thickness, SvgLayout layout)
    {
        var to = from + thickness - SvgBars.Gap(thickness);
        return Horizontal
            ? SvgBars.Box(layout.XOf(Start(i)), from, layout.XOf(Start(i) + value), to)
            : SvgBars.Box(from, layout.YOf(Start(i)), to, layout.YOf(Start(i) + value));
    }

    /// <summary>The values themselves at the bars' ends, if all of them fit.</summary>
    private void DrawValues(SvgCanvas canvas, double[] values, double[] middles, double slot, SvgLayout layout)
    {
        string[] texts = [.. values.Select(value => ChartText.Short(value, digits: 4))];
        if (Horizontal ? slot < SvgLayout.TextLine : texts.Max(text => SvgText.Width(text, 11)) > slot)
            return;
        var anchor = Horizontal ? "" : " text-anchor=\"middle\"";
        canvas.Open($"{SvgInk.Text} {SvgInk.Halo}", $"font-size=\"11\" stroke-width=\"3\" paint-order=\"stroke\"{anchor}");
        for (var i = 0; i < values.Length; i++)
        {
            if (!Horizontal)
                canvas.Text(middles[i], layout.YOf(values[i]) + (values[i] < 0 ? 13 : -5), texts[i]);
            else if (values[i] < 0)
                canvas.Text(layout.XOf(values[i]) - 5 - SvgText.Width(texts[i], 11), middles[i] + 4, texts[i]);
            else
                canvas.Text(layout.XOf(values[i]) + 5, middles[i] + 4, texts[i]);
        }

        canvas.Close();
    }

    public override string PlotlyType => "bar";

    public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
    {
        int[] all = [.. Enumerable.Range(0, Count)];
        json.WriteString("orientation", Horizontal ? "h" : "v");
        json.Write("x", X, all);
        json.Write("y", Y, all);
        series.WriteMarkerColor(json);
    }

    /// <summary>How bars of one name share their place.</summary>
    public override IEnumerable<PlotlySetting> PlotlySettings(IReadOnlyList<Trace> traces) =>
        [new("barmode", traces.Any(trace => trace is BarTrace { Base: not null }) ? "relative" : "group")];
}
