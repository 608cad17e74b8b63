using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Writes documentation comments as text.</summary>
internal sealed partial class DocumentationText(TextStyle style)
{
    /// <summary>Stand for the spaces and line breaks of code, which are kept, until the rest has lost those that are too many.</summary>
    private const char CodeSpace = '\uE000', CodeBreak = '\uE001';

    /// <param name="member">The element that holds summary, param and the others.</param>
    /// <param name="detailed">With remarks and exceptions?</param>
    /// <returns>Its paragraphs.</returns>
    public IEnumerable<string> Write(XElement member, bool detailed)
    {
        var paragraphs = new List<string>();
        AddText(paragraphs, "", member.Elements("summary"));
        AddList(paragraphs, "Type parameters", detailed ? member.Elements("typeparam") : [], "name");
        AddList(paragraphs, "Parameters", member.Elements("param"), "name");
        AddText(paragraphs, "Returns", member.Elements("returns"));
        AddText(paragraphs, "Value", detailed ? member.Elements("value") : []);
        AddList(paragraphs, "Exceptions", detailed ? member.Elements("exception") : [], "cref");
        AddText(paragraphs, "Remarks", detailed ? member.Elements("remarks") : []);
        AddText(paragraphs, "Example", detailed ? member.Elements("example") : []);
        return paragraphs.Select(paragraph => paragraph.Replace(CodeSpace, ' ').Replace(CodeBreak, '\n'));
    }

    private void AddText(List<string> paragraphs, string heading, IEnumerable<XElement> elements)
    {
        foreach (var text in elements.Select(Inner).Where(text => text.Length > 0))
            paragraphs.Add(heading.Length == 0 ? text : $"{style.Heading($"{heading}:")} {text}");
    }

    private void AddList(List<string> paragraphs, string heading, IEnumerable<XElement> elements, string name)
    {
        var lines = elements
            .Select(element => (Name: ShortName((string?)element.Attribute(name) ?? ""), Text: Inner(element)))
            .Where(entry => entry.Text.Length > 0)
            .Select(entry => $"- {style.Code(entry.Name)}: {entry.Text}")
            .ToList();
        if (lines.Count > 0)
            paragraphs.Add($"{style.Heading($"{heading}:")}\n\n{string.Join('\n', lines)}");
    }

    /// <summary>What an element says: single spaces, an empty line between paragraphs.</summary>
    private string Inner(XElement element)
    {
        var text = string.Concat(element.Nodes().Select(Write));
        return EmptyLines().Replace(SpacesAtBreak().Replace(text, "\n"), "\n\n").Trim();
    }

    private string Write(XNode node) => node switch
    {
        XText text => style.Text(Spaces().Replace(text.Value, " ")),
        XElement element => Write(element),
        _ => "",
    };

    private string Write(XElement element) => element.Name.LocalName switch
    {
        "see" or "seealso" => Reference(element),
        "paramref" or "typeparamref" => style.Code((string?)element.Attribute("name") ?? ""),
        "c" => style.Code(element.Value),
        "code" => $"\n\n{style.Block(Unindented(element.Value)).Replace(' ', CodeSpace).Replace('\n', CodeBreak)}\n\n",
        "para" or "p" or "description" or "note" when element.Parent?.Name.LocalName != "item" => $"\n\n{Inner(element)}\n\n",
        "list" => $"\n\n{string.Join('\n', element.Elements("item").Select(Item))}\n\n",
        "br" => "\n",
        _ => Inner(element),
    };

    private string Item(XElement item, int index)
    {
        var mark = (string?)item.Parent!.Attribute("type") == "number" ? $"{index + 1}." : "-";
        var text = item.Element("term") is { } term && item.Element("description") is { } description
            ? $"{Inner(term)}: {Inner(description)}"
            : Inner(item);
        return $"{mark} {text}";
    }

    private string Reference(XElement element)
    {
        if (element.Value.Trim().Length > 0)
            return Inner(element);
        if ((string?)element.Attribute("cref") is { } name)
            return style.Code(ShortName(name));
        return (string?)element.Attribute("langword") is { } word ? style.Code(word) : style.Text((string?)element.Attribute("href") ?? "");
    }

    /// <summary>
    /// List&lt;T&gt;.Add for "M:System.Collections.Generic.List`1.Add(`0)": a
    /// type by its name, a member with its type's.
    /// </summary>
    private static string ShortName(string id)
    {
        var name = id.Length > 1 && id[1] == ':' ? id[2..] : id;
        var names = name.Split('(')[0].Split('~')[0].Split('.');
        var isMember = id.Length > 1 && id[1] == ':' && id[0] is not ('T' or 'N' or '!');
        if (isMember && names.Length > 1 && names[^1] == "#ctor")
            return Plain(names[^2]);
        return id.StartsWith("N:", StringComparison.Ordinal) ? name
            : isMember && names.Length > 1 ? $"{Plain(names[^2])}.{Plain(names[^1])}"
            : Plain(names[^1]);
    }

    /// <summary>Dictionary&lt;T1, T2&gt; for "Dictionary`2".</summary>
    private static string Plain(string name)
    {
        var mark = name.IndexOf('`', StringComparison.Ordinal);
        if (mark < 0 || !int.TryParse(name[mark..].TrimStart('`'), out var count))
            return name;
        return $"{name[..mark]}<{(count == 1 ? "T" : string.Join(", ", Enumerable.Range(1, count).Select(number => $"T{number}")))}>";
    }

    private static string Unindented(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : ""));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" *\n *")]
    private static partial Regex SpacesAtBreak();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
