using System.Text.RegularExpressions;

namespace LstmNotebooks.Tests.Architecture;

/// <summary>Which folder of a project knows which, read from its sources.</summary>
internal sealed partial class Layers
{
    private readonly ProjectLayers expected;

    /// <summary>The types of each folder; they are known by their files' names.</summary>
    private readonly Dictionary<string, HashSet<string>> types;

    /// <param name="expected">The layers the project is meant to have.</param>
    /// <param name="files">Paths of its sources below the project's folder, with slashes.</param>
    public Layers(ProjectLayers expected, IEnumerable<string> files)
    {
        this.expected = expected;
        types = files.GroupBy(FolderOf).ToDictionary(folder => folder.Key, folder => folder.Select(TypeOf).ToHashSet());
    }

    /// <summary>The folder of a project that a file lies in.</summary>
    public static string FolderOf(string file) => file.Split('/') is [var folder, _, ..] ? folder : ProjectLayers.Top;

    /// <summary>The other folders that a source knows.</summary>
    public IEnumerable<string> Arrows(string file, string source) =>
        source.Split('\n').SelectMany(line => Mentions(FolderOf(file), Code(line))).Distinct();

    /// <summary>Every arrow in a source that its folder is not meant to have, as "file, line: what is wrong".</summary>
    /// <param name="file">Path below the project's folder, with slashes.</param>
    /// <param name="source">Its text.</param>
    public IEnumerable<string> Violations(string file, string source)
    {
        var folder = FolderOf(file);
        if (!expected.Arrows.TryGetValue(folder, out var direct))
        {
            yield return $"{file}, line 1: '{folder}' is no layer; "
                + $"give it its arrows in {nameof(ProjectLayers)}.cs and in the layout table.";
            yield break;
        }

        var allowed = expected.Allowed(folder).ToHashSet();
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var code = Code(lines[i]);
            if (Namespace().Match(code) is { Success: true, Groups: var groups } && !IsNamespaceOf(folder, groups["name"].Value))
                yield return $"{file}, line {i + 1}: the namespace is {groups["name"].Value} but the folder is {folder}.";
            foreach (var target in Mentions(folder, code).Where(target => !allowed.Contains(target)))
            {
                var ground = direct.Length == 0 ? "nothing" : string.Join(", ", direct);
                yield return $"{file}, line {i + 1}: {folder} → {target} is forbidden; {folder} stands on {ground}.";
            }
        }
    }

    private bool IsNamespaceOf(string folder, string name) =>
        expected.IsOneNamespace ? name == expected.Project : expected.FolderOf(name) == folder;

    /// <summary>
    /// Other folders that a line of code names: by a using, in full, as Folder.Type,
    /// or by a type where all share a namespace.
    /// </summary>
    private IEnumerable<string> Mentions(string folder, string code)
    {
        if (Namespace().IsMatch(code))
            return [];
        var full = FullName().Matches(code).Select(match => expected.FolderOf(match.Groups["name"].Value));
        var relative = Relative().Matches(code)
            .Where(match => types.TryGetValue(match.Groups["folder"].Value, out var known) && known.Contains(match.Groups["type"].Value))
            .Select(match => match.Groups["folder"].Value);
        var bare = expected.IsOneNamespace ? TypeName().Matches(code).Select(match => Holder(match.Groups["type"].Value)) : [];
        return full.Concat(relative).Concat(bare).OfType<string>().Where(target => target != folder);
    }

    private string? Holder(string type) => types.FirstOrDefault(folder => folder.Value.Contains(type)).Key;

    private static string TypeOf(string file) => Path.GetFileName(file).Split('.')[0];

    private static string Code(string line) => Comment().Replace(Text().Replace(line, ""), "");

    [GeneratedRegex("""
        "(\\.|[^"\\])*"
        """)]
    private static partial Regex Text();

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*namespace (?<name>LstmNotebooks[\w.]*)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.])(global::)?(?<name>LstmNotebooks(\.[A-Z]\w*)+)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])(?<folder>[A-Z]\w+)\.(?<type>[A-Z]\w*)")]
    private static partial Regex Relative();

    /// <summary>A name where a type may stand: before a member, before a variable's name, or after new, is or as.</summary>
    [GeneratedRegex(@"(?<![\w.])(?:(?<type>[A-Z]\w+)(?=[.<>?\[]| [a-z]\w*)|(?<=\b(new|is|as) )(?<type>[A-Z]\w+))")]
    private static partial Regex TypeName();
}
