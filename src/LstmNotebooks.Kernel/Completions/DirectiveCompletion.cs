using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Directives, and what their arguments may be: files, packages and versions.</summary>
internal sealed class DirectiveCompletion(Sketches sketches, IReadOnlyList<DirectiveUse> directives)
{
    private const string NuGetPrefix = "nuget:";

    /// <summary>The compiler's own, without those of no use in a notebook.</summary>
    private static readonly string[] CompilerDirectives =
        ["#define", "#elif", "#else", "#endif", "#endregion", "#if", "#nullable", "#pragma", "#region", "#undef"];

    /// <param name="line">The line from its # to the position.</param>
    /// <param name="position">Where the writer is.</param>
    public Completion Complete(string line, int position)
    {
        var nameEnd = line.AsSpan().IndexOfAny(' ', '\t', '"');
        if (nameEnd < 0)
            return Names(line, position);
        var name = line[..nameEnd];
        var argument = line[nameEnd..].TrimStart();
        if (!FilePaths.IsPath(argument) || directives.FirstOrDefault(directive => directive.Name == name) is not { } use)
            return new Completion(position, position, []);
        if (!use.IsQuoted)
            return Paths(argument.TrimStart('"'), position, use.Files);
        // Past the closing quote there is nothing to say.
        return argument.StartsWith('"') && argument.LastIndexOf('"') == 0
            ? Quoted(use, argument[1..], position)
            : new Completion(position, position, []);
    }

    private Completion Quoted(DirectiveUse use, string written, int position)
    {
        if (use.Name == "#r" && written.TrimStart().StartsWith(NuGetPrefix, StringComparison.OrdinalIgnoreCase))
            return Packages(written.TrimStart()[NuGetPrefix.Length..].TrimStart(), position);
        return use.Name == "#i"
            ? Found(written, position, items => items.Add(NuGetPrefix + " ", "directive", Rank.Fitting))
            : Paths(written, position, use.Files);
    }

    private Completion Names(string line, int position) => Found(line, position, items =>
    {
        foreach (var use in directives)
            items.Add(use.IsQuoted ? $"{use.Usage.Split('"')[0]}\"" : use.Name, "directive", Rank.Own);
        foreach (var directive in CompilerDirectives)
            items.Add(directive, "directive", Rank.Known);
    });

    private Completion Paths(string written, int position, IReadOnlyList<string> extensions)
    {
        if (extensions.Count == 0)
            return new Completion(position, position, []);
        var slash = written.AsSpan().LastIndexOfAny('/', '\\') + 1;
        var folder = Path.GetFullPath(written[..slash].Replace('\\', '/'), sketches.Directory);
        return Found(written[slash..], position, items =>
        {
            foreach (var (name, isDirectory) in FilePaths.In(folder, extensions))
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
        {
            var begun = written[(comma + 1)..];
            var versions = sketches.Packages.Versions(written[..comma].Trim(), begun.Trim());
            return new Completion(
                position - begun.TrimStart().Length, position, [.. versions.Select(version => new CompletionItem(version, "package"))]);
        }

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
