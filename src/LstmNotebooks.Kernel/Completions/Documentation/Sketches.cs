using LstmNotebooks.Kernel.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Compiles unfinished cells for looking at, on top of the session's code.</summary>
internal sealed class Sketches(SessionState session, ScriptRunner scripts)
{
    private const string Document = "sketch";

    /// <summary>Assemblies that only the cell at hand references, kept from one key press to the next.</summary>
    private volatile Ahead ahead = new([], []);

    /// <summary>Where relative paths start.</summary>
    public string Directory { get; } = session.Options.WorkingDirectory;

    public PackageCache Packages { get; } = PackageCache.OfUser();

    /// <summary>The code of a cell, with the files that its own #r lines name and those beside them that they need.</summary>
    public CSharpCompilation Compile(CellText cell, string code)
    {
        string[] named = [.. FilesOf(cell)];
        var known = ahead;
        if (!named.SequenceEqual(known.Named))
            ahead = known = new Ahead(
                named, [.. named.SelectMany(Needed).Distinct().Select(path => MetadataReference.CreateFromFile(path))]);
        return scripts.Sketch(new CellSource(code, Document, Directory), known.References);
    }

    private IReadOnlyList<string> Needed(string path)
    {
        try
        {
            return NeighbourAssemblies.With(path, scripts.IsReferenced);
        }
        catch (BadImageFormatException)
        {
            return [];
        }
    }

    private IEnumerable<string> FilesOf(CellText cell) =>
        cell.Parts.OfType<DirectivePart>()
            .Where(part => part.Name == "#r")
            .Select(part => part.Argument)
            .Where(file => FilePaths.IsPath(file) && file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetFullPath(file.Replace('\\', '/'), Directory))
            .Where(File.Exists);

    private sealed record Ahead(string[] Named, MetadataReference[] References);
}
