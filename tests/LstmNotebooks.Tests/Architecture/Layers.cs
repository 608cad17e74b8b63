using System.Text.RegularExpressions;

namespace LstmNotebooks.Tests.Architecture;

/// <summary>Which folder of the library may know which, read from its sources.</summary>
internal sealed partial class Layers
{
    /// <summary>What each layer stands on directly; what lies below that is allowed too, and Display everywhere.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Display"] = [],
        ["Numerics"] = [],
        ["Charts"] = [],
        ["Autograd"] = ["Numerics"],
        ["Nn"] = ["Autograd"],
        ["Optim"] = ["Autograd"],
        ["Data"] = ["Numerics"],
        ["Metrics"] = ["Numerics", "Charts"],
        ["Text"] = ["Data"],
        ["TimeSeries"] = ["Data"],
        ["Embeddings"] = ["Text", "Optim"],
        ["Models"] = ["Nn", "Text", "TimeSeries", "Embeddings", "Charts"],
        ["Training"] = ["Models", "Optim", "Data", "Metrics", "Charts"],
    };

    private readonly Dictionary<string, HashSet<string>> types;

    /// <param name="types">The types of each layer; they are known by their files' names.</param>
    public Layers(IEnumerable<(string Layer, string Type)> types) =>
        this.types = types.GroupBy(type => type.Layer).ToDictionary(group => group.Key, group => group.Select(type => type.Type).ToHashSet());

    /// <summary>Every arrow in a source that its layer does not have, as "file, line: what is wrong".</summary>
    /// <param name="file">Path below the library's folder, with slashes.</param>
    /// <param name="source">Its text.</param>
    public IEnumerable<string> Violations(string file, string source)
    {
        var layer = file.Split('/')[0];
        if (!Arrows.ContainsKey(layer))
        {
            yield return $"{file}, line 1: '{layer}' is no layer; give it its arrows in {nameof(Layers)}.cs and in the layout table.";
            yield break;
        }

        var allowed = Below(layer).Append(layer).Append("Display").ToHashSet();
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var code = Comment().Replace(Text().Replace(lines[i], ""), "");
            if (Namespace().Match(code) is { Success: true } match && match.Groups[1].Value != layer)
                yield return $"{file}, line {i + 1}: the namespace is LstmNotebooks.{match.Groups[1].Value} but the folder is {layer}.";
            foreach (var target in Mentions(code).Where(target => !allowed.Contains(target)))
                yield return $"{file}, line {i + 1}: {layer} → {target} is forbidden; {layer} stands on {(Arrows[layer].Length == 0 ? "nothing" : string.Join(", ", Arrows[layer]))}.";
        }
    }

    /// <summary>Layers that a line of code names: by a using, in full, or as Layer.Type.</summary>
    private IEnumerable<string> Mentions(string code)
    {
        foreach (Match match in Qualified().Matches(code))
        {
            var (layer, type) = (match.Groups["layer"].Value, match.Groups["type"].Value);
            if (match.Groups["root"].Success || (types.TryGetValue(layer, out var known) && known.Contains(type)))
                yield return layer;
        }
    }

    private static IEnumerable<string> Below(string layer) => Arrows[layer].SelectMany(next => Below(next).Append(next));

    [GeneratedRegex("""
        "(\\.|[^"\\])*"
        """)]
    private static partial Regex Text();

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*namespace LstmNotebooks\.(\w+)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.])(?<root>(global::)?LstmNotebooks\.)?(?<layer>[A-Z]\w+)(\.(?<type>[A-Z]\w*))?")]
    private static partial Regex Qualified();
}
