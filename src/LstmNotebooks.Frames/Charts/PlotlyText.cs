using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Frames;

/// <summary>Texts of a chart, without the tags that Plotly lets them have.</summary>
internal static partial class PlotlyText
{
    /// <summary>The text; empty when there is none.</summary>
    public static string Of(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => Plain(node.GetValue<string>()),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToString(),
        _ => "",
    };

    /// <summary>A title, which older charts have as a text and newer ones as an object.</summary>
    public static string TitleOf(JsonObject? owner) => owner?["title"] is JsonObject title ? Of(title["text"]) : Of(owner?["title"]);

    private static string Plain(string text) =>
        WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(text, " "), "")).Trim();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"</?(b|i|em|strong|sup|sub|span|a|u|s)(\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
