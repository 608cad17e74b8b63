using System.Text.Json;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Display;

/// <summary>A class that gives formatters from its CreateTypeFormatters(), and the MIME types to write first.</summary>
internal sealed record FormatterSource(Type Type, IEnumerable<string> PreferredMimeTypes)
{
    /// <summary>
    /// What the formatters write for a value, the preferred MIME types first and
    /// plain text last. A formatter that throws leaves the value to the next.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Entries(object value, Failures failures)
    {
        var formatters = Formatters();
        var entries = new List<KeyValuePair<string, string>>();
        var mimeTypes = PreferredMimeTypes.Concat(formatters.Select(formatter => formatter.MimeType)).Distinct();
        foreach (var mimeType in mimeTypes.OrderBy(type => type == MimeContent.PlainText))
        {
            var text = formatters.Where(formatter => formatter.MimeType == mimeType)
                .Select(formatter => failures.Try(mimeType, () => Format(formatter, value)))
                .FirstOrDefault(written => written is not null);
            if (text is not null)
                entries.Add(new(mimeType, text));
        }

        return entries;
    }

    private static string? Format(NamedFormatter formatter, object value)
    {
        var text = formatter.Format(value);
        // No front end could read the rest of the output either.
        if (text is not null && MimeTypes.IsJson(formatter.MimeType))
            JsonDocument.Parse(text).Dispose();
        return text;
    }

    private List<NamedFormatter> Formatters()
    {
        var source = Activator.CreateInstance(Type)
            ?? throw Broken("has no public constructor without parameters");
        var create = Type.GetMethod("CreateTypeFormatters", Type.EmptyTypes)
            ?? throw Broken("has no public method CreateTypeFormatters()");
        return create.Invoke(source, null) is IEnumerable<object> formatters
            ? [.. formatters.Select(NamedFormatter.Of)]
            : throw Broken("gives no sequence of formatters from CreateTypeFormatters()");
    }

    private InvalidOperationException Broken(string what) => new($"The formatter source {TypeNames.Of(Type)} {what}.");
}
