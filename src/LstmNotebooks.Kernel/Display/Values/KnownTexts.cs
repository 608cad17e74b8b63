using System.Globalization;
using System.Linq.Expressions;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Values of the framework and of well-known packages whose own ToString or members would say too little.</summary>
internal static class KnownTexts
{
    /// <summary>JToken's assembly is the notebook's own, so it is known by its name only.</summary>
    private const string NewtonsoftToken = "Newtonsoft.Json.Linq.JToken";

    /// <summary>The value's text over as many lines as it needs; null when it has none of its own.</summary>
    public static string? Of(object value) => value switch
    {
        DBNull => nameof(DBNull),
        JsonElement { ValueKind: JsonValueKind.Undefined } => "JsonElement (nothing: it was never read from a document)",
        JsonElement json => json.GetRawText(),
        JsonDocument json => json.RootElement.GetRawText(),
        JsonNode json => json.ToString(),
        XmlAttribute attribute => attribute.OuterXml,
        XmlNode node => Xml(node),
        Expression expression => expression.ToString(),
        CultureInfo culture => culture.Name.Length == 0 ? culture.EnglishName : culture.Name,
        IPAddress or IPEndPoint or IPNetwork => value.ToString(),
        Match match => match.Groups.Count > 1 ? null : Matched(match),
        Capture capture => capture is Group { Success: false } ? "no match" : capture.Value,
        _ => Waiting.Text(value) ?? (IsNewtonsoft(value.GetType()) ? Newtonsoft(value, indented: true) : null),
    };

    /// <summary>The value's text on one line; null when it is the same as over several.</summary>
    public static string? OnOneLine(object value) => value switch
    {
        JsonNode json => json is JsonValue ? null : json.ToJsonString(),
        XmlNode node => node.OuterXml,
        Match match => Matched(match),
        _ => IsNewtonsoft(value.GetType()) ? Newtonsoft(value, indented: false) : TorchTensors.OnOneLine(value),
    };

    private static string Matched(Match match) => (match.Success, match.Value) switch
    {
        (false, _) => "no match",
        (_, "") => $"an empty match at {match.Index.ToString(CultureInfo.InvariantCulture)}",
        var (_, text) => text,
    };

    private static string Xml(XmlNode node)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
            ConformanceLevel = ConformanceLevel.Auto,
        };
        using (var writer = XmlWriter.Create(text, settings))
            node.WriteTo(writer);
        return text.ToString();
    }

    private static bool IsNewtonsoft(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (current.FullName == NewtonsoftToken)
                return true;
        return false;
    }

    private static string? Newtonsoft(object token, bool indented)
    {
        var type = token.GetType();
        if (type.Name == "JValue" && type.GetProperty("Value") is { } inner)
            return Scalars.Text(inner.GetValue(token));
        var write = type.GetMethods()
            .FirstOrDefault(method => method.Name == nameof(ToString) && method.GetParameters() is [{ ParameterType.IsEnum: true }, _]);
        var formatting = write?.GetParameters()[0].ParameterType;
        return formatting is null
            ? token.ToString()
            : (string?)write!.Invoke(
                token,
                BindingFlags.Default,
                binder: null,
                [Enum.ToObject(formatting, indented ? 1 : 0), null],
                CultureInfo.InvariantCulture);
    }
}
