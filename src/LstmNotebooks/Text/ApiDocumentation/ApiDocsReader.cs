using System.Xml;

namespace LstmNotebooks.Text;

/// <summary>Reads one XML documentation file, a member at a time.</summary>
/// <param name="path">The file.</param>
/// <param name="seen">The sentences of the files before; those of this one are added.</param>
internal sealed class ApiDocsReader(string path, HashSet<string> seen) : IDisposable
{
    private readonly XmlReader reader = XmlReader.Create(
        path,
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
    private readonly ApiNamespaces namespaces = new();
    private readonly ApiProse prose = new();

    /// <summary>The next member that has a name; null at the end.</summary>
    public ApiMember? Next()
    {
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "member" && reader.GetAttribute("name") is { Length: > 2 } id)
                    return Read(id);
            }
        }
        catch (XmlException error)
        {
            throw new InvalidDataException(
                $"{Path.GetFileName(path)}, line {error.LineNumber}: not a whole XML documentation file. "
                + "Delete the package's folder and run 'dotnet restore' to fetch it again.",
                error);
        }

        return null;
    }

    public void Dispose() => reader.Dispose();

    private ApiMember Read(string id)
    {
        var space = namespaces.Of(id);
        var sentences = new List<ApiSentence>();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && PartOf(reader.Name) is { } part)
                {
                    foreach (var sentence in prose.Read(reader).Where(sentence => !IsListing(space, sentence)))
                        sentences.Add(new ApiSentence(sentence, part, !seen.Add(sentence)));
                }
            }
        }

        return new ApiMember(id, space, ApiNames.KindOf(id), sentences);
    }

    /// <summary>Whether a line is no prose: processor instructions and their C signatures end without a full stop.</summary>
    private static bool IsListing(string space, string sentence) =>
        space.StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal) && !sentence.EndsWith('.');

    private static ApiPart? PartOf(string element) => element switch
    {
        "summary" => ApiPart.Summary,
        "remarks" => ApiPart.Remarks,
        "typeparam" => ApiPart.TypeParameter,
        "param" => ApiPart.Parameter,
        "returns" or "value" => ApiPart.Returns,
        "exception" => ApiPart.Exception,
        _ => null,
    };
}
