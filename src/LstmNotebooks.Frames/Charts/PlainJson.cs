using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace LstmNotebooks.Frames;

/// <summary>A chart's own JSON as every plotly.js reads it: typed arrays are plain, and what is no number is null.</summary>
/// <remarks>A typed array of a type that is not known stays as it is, since the plotly.js that reads it may know it.</remarks>
internal static class PlainJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The chart's data, layout and config.</summary>
    /// <param name="json">As Plotly.NET writes them.</param>
    public static JsonObject Of(string json) => (JsonObject)Plain(JsonNode.Parse(json))!;

    public static string Write(JsonObject json) => json.ToJsonString(Options);

    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject typed when TypedArray.IsKnown(typed) => TypedArray.Decode(typed),
        JsonObject json => new JsonObject(json.Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))),
        JsonArray array => PlainArray(array),
        _ => node?.DeepClone(),
    };

    private static JsonArray PlainArray(JsonArray array)
    {
        // Newtonsoft writes NaN and infinities as words; beside numbers they are gaps.
        var isOfNumbers = array.Count > 0 && array.All(item => item is null || item.GetValueKind() == JsonValueKind.Number || IsWord(item));
        return new JsonArray([.. array.Select(item => isOfNumbers && IsWord(item) ? null : Plain(item))]);
    }

    private static bool IsWord(JsonNode? item) =>
        item?.GetValueKind() == JsonValueKind.String && item.GetValue<string>() is "NaN" or "Infinity" or "-Infinity";
}
