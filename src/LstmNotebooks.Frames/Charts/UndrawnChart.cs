using System.Text.Json.Nodes;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Frames;

/// <summary>A chart that has no static picture: in its place stands why, and what the chart holds; its JSON is kept.</summary>
internal sealed class UndrawnChart(JsonObject chart, string reason) : IFigure
{
    private const int Width = 700;
    private const int LineHeight = 18;
    private const int MostTraces = 12;

    public string ToSvg()
    {
        var canvas = new SvgCanvas();
        var top = SvgLayout.Padding;
        foreach (var (text, size, ink) in Lines())
        {
            foreach (var line in SvgText.WrapBold(text, size, Width - 2 * SvgLayout.Padding))
            {
                canvas.Text(
                    SvgLayout.Padding,
                    top + size,
                    line,
                    ink,
                    $"font-size=\"{size}\"{(size > SvgLayout.TextSize ? " font-weight=\"600\"" : "")}");
                top += LineHeight + (size > SvgLayout.TextSize ? 4 : 0);
            }
        }

        return SvgDocument.Wrap(Title, ToString(), Width, (int)(top + SvgLayout.Padding), canvas);
    }

    public string ToPlotlyJson() => PlainJson.Write(chart);

    public override string ToString() => string.Join('\n', Lines().Select(line => line.Text));

    private string Title =>
        PlotlyText.TitleOf(chart["layout"] as JsonObject) is { Length: > 0 } title ? title : "A chart without a picture";

    private IEnumerable<(string Text, int Size, string Ink)> Lines()
    {
        yield return (Title, SvgLayout.TitleSize, SvgInk.Text);
        yield return (Capitalized(reason), (int)SvgLayout.TextSize, SvgInk.Text);
        var traces = (chart["data"] as JsonArray ?? []).OfType<JsonObject>().Select(json => new SourceTrace(json, null));
        foreach (var trace in traces.Where(trace => trace.IsShown).Take(MostTraces))
        {
            var name = PlotlyText.Of(trace.Json["name"]);
            var kind = Capitalized(TraceKinds.NameOf(trace.Type));
            yield return (
                $"{kind}{(name.Length > 0 ? $" '{name}'" : "")}: {ChartText.Count(trace.Count, "value")}.",
                (int)SvgLayout.TextSize,
                SvgInk.Soft);
        }
    }

    private static string Capitalized(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
