using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LstmNotebooks.Charts;

/// <summary>Writes a figure as Plotly's JSON, {data, layout}.</summary>
internal static class PlotlyFigure
{
    /// <summary>How many points a figure's series may have in all before they are reduced.</summary>
    public const int MostPoints = 5000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(Figure figure) => Compose(json =>
    {
        json.WriteStartArray("data");
        for (var i = 0; i < figure.Traces.Count; i++)
            new PlotlySeries(figure, i, Axes: "", MostPoints / figure.Traces.Count, Subplot: null).Write(json);
        json.WriteEndArray();
        PlotlyLayout.Write(json, figure);
    });

    /// <summary>One JSON object with the members that <paramref name="members"/> writes.</summary>
    public static string Compose(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
