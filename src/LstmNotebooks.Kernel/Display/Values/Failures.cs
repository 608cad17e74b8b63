using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Ways of a value to show itself that failed: it is shown without them, and they are named below it.</summary>
internal sealed class Failures
{
    private readonly List<string> lines = [];

    /// <summary>What the way gives, or null when it fails.</summary>
    public T? Try<T>(string name, Func<T?> way)
        where T : class
    {
        try
        {
            return StackRoom.Run(way);
        }
        catch (Exception exception) when (Unreadable.IsOne(exception))
        {
            var line = $"{name} failed: {Unreadable.Of(exception).Text}";
            if (!lines.Contains(line))
                lines.Add(line);
            return null;
        }
    }

    /// <summary>The forms with a line for each failure, in plain text and in HTML, of which a front end shows one.</summary>
    public MimeBundle AddTo(MimeBundle bundle) => lines.Count == 0 ? bundle : new MimeBundle(
        [.. bundle.Entries.Select(entry => new KeyValuePair<string, string>(entry.Key, entry.Value + Addition(entry.Key)))]);

    private string Addition(string mimeType) => mimeType switch
    {
        MimeContent.PlainText => $"\n{string.Join('\n', lines)}",
        "text/html" => HtmlGrid.DrawText(string.Join('\n', lines)),
        _ => "",
    };
}
