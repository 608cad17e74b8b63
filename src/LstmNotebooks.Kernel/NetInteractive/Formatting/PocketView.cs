using System.Dynamic;
using System.Net;
using System.Text;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.NetInteractive.Formatting;

/// <summary>An HTML element that is written as C#: div[id: "a"](b("bold"), " and plain").</summary>
public sealed class PocketView : DynamicObject, IShownAs
{
    private static readonly string[] WithoutEnd = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];
    private readonly string name;
    private readonly IReadOnlyList<KeyValuePair<string, object?>> attributes;
    private readonly IReadOnlyList<object?> content;

    internal PocketView(string name)
        : this(name, [], [])
    {
    }

    private PocketView(string name, IReadOnlyList<KeyValuePair<string, object?>> attributes, IReadOnlyList<object?> content)
    {
        this.name = name;
        this.attributes = attributes;
        this.content = content;
    }

    MimeContent IShownAs.Content => new("text/html", ToString());

    /// <summary>The element with attributes, which are the index's named arguments.</summary>
    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        var (named, _) = Split(binder.CallInfo, indexes);
        result = new PocketView(name, [.. attributes, .. named], content);
        return true;
    }

    /// <summary>The element with content, and with attributes where arguments are named.</summary>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        var (named, others) = Split(binder.CallInfo, args ?? []);
        result = new PocketView(name, [.. attributes, .. named], [.. content, .. others]);
        return true;
    }

    /// <summary>The element as HTML.</summary>
    public override string ToString()
    {
        var html = new StringBuilder().Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            html.Append(' ')
                .Append(attribute)
                .Append("=\"")
                .Append(WebUtility.HtmlEncode(Scalars.Text(value) ?? value?.ToString()))
                .Append('"');
        if (content.Count == 0 && WithoutEnd.Contains(name))
            return html.Append(" />").ToString();
        html.Append('>');
        foreach (var part in content)
            html.Append(Html(part));
        return html.Append("</").Append(name).Append('>').ToString();
    }

    private static (IEnumerable<KeyValuePair<string, object?>> Named, IEnumerable<object?> Others) Split(CallInfo call, object?[] arguments)
    {
        // Named arguments come last.
        var first = arguments.Length - call.ArgumentNames.Count;
        return (call.ArgumentNames.Select((argument, i) => KeyValuePair.Create(argument, arguments[first + i])), arguments.Take(first));
    }

    private static string Html(object? value) => value switch
    {
        null => "",
        string text => WebUtility.HtmlEncode(text),
        PocketView view => view.ToString(),
        IEnumerable<object> views when views.All(view => view is PocketView or MimeContent or string) => string.Concat(views.Select(Html)),
        _ => Html(ValueFormatter.ToBundle(value)),
    };

    private static string Html(MimeBundle shown) => shown["text/html"] ?? WebUtility.HtmlEncode(shown["text/plain"]!);
}
