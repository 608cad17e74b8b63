using System.Net;
using System.Text;
using System.Text.Json;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Ready content of a MIME type, shown as it is.</summary>
internal sealed record MimeContent(string MimeType, string Content)
{
    /// <summary>The content of a cell part in another language.</summary>
    public static MimeContent OfLanguage(string language, string text) =>
        new(language == "javascript" ? "application/javascript" : $"text/{language}", text);

    /// <summary>A text that is shown as it is.</summary>
    public static MimeContent OfText(string text) => new(PlainText, text);

    /// <summary>The MIME types it shows as, its own first.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Entries()
    {
        if (IsJson(MimeType))
            RequireJson();
        return MimeType == PlainText ? [new(PlainText, Content)] : [new(MimeType, Content), new(PlainText, AsPlainText())];
    }

    public const string PlainText = "text/plain";

    /// <summary>The content, so that it can be part of a text.</summary>
    public override string ToString() => Content;

    private static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private void RequireJson()
    {
        try
        {
            JsonDocument.Parse(Content).Dispose();
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"Content shown as {MimeType} must be JSON text, but is not: {exception.Message}", exception);
        }
    }

    private string AsPlainText() => MimeType == "text/html" ? WithoutTags(Content) : Content;

    /// <summary>What a reader without a browser sees of HTML: the text between the tags.</summary>
    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var character in html)
        {
            if (character is '<' or '>')
                inTag = character == '<';
            else if (!inTag)
                text.Append(character);
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }
}
