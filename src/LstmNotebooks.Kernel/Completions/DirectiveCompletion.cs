using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Directives, and what their arguments may be: files, packages and versions.</summary>
internal sealed class DirectiveCompletion(Sketches sketches)
{
    private const string NuGetPrefix = "nuget:";

    /// <summary>The compiler's own, without those of no use in a notebook.</summary>
    private static readonly string[] CompilerDirectives = ["#define", "#elif", "#else", "#endif", "#endregion", "#if", "#nullable", "#pragma", "#region", "#undef"];

    /// <param name="line">The line from its # to the position.</param>
    /// <param name="position">Where the writer is.</param>
    public Completion Complete(string line, int position)
    {
        var nameEnd = line.AsSpan().IndexOfAny(' ', '\t', '"');
        if (nameEnd < 0)
            return Names(line, position);
        var name = line[..nameEnd];
        var argument = line[nameEnd..].TrimStart();
        if (name == "#!import" && FilePaths.IsPath(argument))
            return Paths(argument.TrimStart('"'), position, ".cs", ".csx", ".ipynb", ".dib");
        // Past the closing quote there is nothing to say.
        if (!FilePaths.IsPath(argument) || !argument.StartsWith('"') || argument.LastIndexOf('"') > 0)
            return new Completion(position, position, []);
        return name switch
        {
            "#r" when argument[1..].TrimStart().StartsWith(NuGetPrefix, StringComparison.OrdinalIgnoreCase) => Packages(argument[1..].TrimStart()[NuGetPrefix.Length..].TrimStart(), position),
            "#r" => Paths(argument[1..], position, ".dll"),
            "#load" => Paths(argument[1..], position, ".cs", ".csx"),
            "#i" => Found(argument[1..], position, items => items.Add(NuGetPrefix + " ", "directive", Rank.Fitting)),
            _ => new Completion(position, position, []),
        };
    }

    private static Completion Names(string line, int position) => Found(line, position, items =>
    {
        foreach (var (usage, _) in DirectiveNames.All)
            items.Add(usage.Split('"') is [var start, _, ..] ? $"{start}\"" : usage.Split(' ')[0], "directive", Rank.Own);
        foreach (var directive in CompilerDirectives)
            items.Add(directive, "directive", Rank.Known);
    });

    private Completion Paths(string written, int position, params string[] extensions)
    {
        var slash = written.AsSpan().LastIndexOfAny('/', '\\') + 1;
        return Found(written[slash..], position, items =>
        {
            foreach (var (name, isDirectory) in FilePaths.In(Path.GetFullPath(written[..slash].Replace('\\', '/'), sketches.Directory), extensions))
                if (!name.StartsWith('.') || written[slash..].StartsWith('.'))
                    items.Add(isDirectory ? name + "/" : name, "path", isDirectory ? Rank.Known : Rank.Own);
            if (slash == 0 && extensions is [".dll"])
                items.Add(NuGetPrefix + " ", "directive", Rank.Fitting);
            if (slash == 0 && extensions is [".dll"] && written.Length > 0)
                foreach (var name in FrameworkReferences.AssemblyNames)
                    items.Add(name, "path", Rank.Common);
        });
    }

    private Completion Packages(string written, int position)
    {
        if (written.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma)
            return new Completion(position - written[(comma + 1)..].TrimStart().Length, position, [.. sketches.Packages.Versions(written[..comma].Trim(), written[(comma + 1)..].Trim()).Select(version => new CompletionItem(version, "package"))]);
        return Found(written, position, items =>
        {
            foreach (var name in sketches.Packages.Names(written))
                items.Add(name, "package", Rank.Known);
        });
    }

    private static Completion Found(string prefix, int position, Action<ItemList> add)
    {
        var items = new ItemList(prefix);
        add(items);
        return new Completion(position - prefix.Length, position, items.InOrder());
    }
}
