using System.Text;
using System.Xml;

namespace LstmNotebooks.Text;

/// <summary>Turns an element of XML documentation into sentences.</summary>
internal sealed class ApiProse
{
    private const string ParagraphEnd = "\n\n";

    private readonly StringBuilder text = new();

    /// <summary>The sentences of the element at which the reader stands; the reader is at its end afterwards.</summary>
    public IEnumerable<string> Read(XmlReader reader)
    {
        text.Clear();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
                Add(reader);
        }

        return Sentences.Split(text.ToString()).Select(WithSingleSpaces).Where(HasWords);
    }

    private void Add(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                text.Append(reader.Value);
                break;
            case XmlNodeType.Element:
                AddReference(reader);
                break;
            case XmlNodeType.EndElement when reader.Name == "term":
                text.Append(' ');
                break;
            case XmlNodeType.EndElement when reader.Name is "para" or "item" or "listheader" or "p" or "li":
                text.Append(ParagraphEnd);
                break;
            case XmlNodeType.EndElement or XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                break;
            default:
                throw new InvalidDataException(
                    $"XML documentation holds a node of type {reader.NodeType}, which is no prose: take it out.");
        }
    }

    /// <summary>A reference without a text of its own stands as what it refers to.</summary>
    private void AddReference(XmlReader reader)
    {
        if (reader.Name is "para" or "list" or "br" or "p" or "li" or "ul")
            text.Append(ParagraphEnd);
        else if (reader.Name is "paramref" or "typeparamref")
            text.Append(reader.GetAttribute("name"));
        else if (reader.Name == "xref")
            text.Append(ApiNames.Short(reader.GetAttribute("uid") ?? ""));
        else if (reader.IsEmptyElement && reader.Name is "see" or "seealso")
            text.Append(reader.GetAttribute("cref") is { } cref ? ApiNames.Short(cref) : reader.GetAttribute("langword"));
    }

    /// <summary>False for numbers and signs alone, and for the "-or-" between two conditions, however it is written.</summary>
    private static bool HasWords(string sentence)
    {
        if (!sentence.Any(char.IsLetter))
            return false;
        var words = sentence.AsSpan().Trim("- ");
        return !words.Equals("or", StringComparison.OrdinalIgnoreCase) && !words.Equals("and", StringComparison.OrdinalIgnoreCase);
    }

    private static string WithSingleSpaces(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny('\n', '\t', '\r') && !sentence.Contains("  ", StringComparison.Ordinal))
            return sentence;
        return string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
