using LstmNotebooks.Kernel.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Compiles unfinished cells for looking at, on top of the session's code.</summary>
internal sealed class Sketches(SessionState session, ScriptRunner scripts)
{
    private const string Document = "sketch";

    /// <summary>Assemblies that only the cell at hand references, kept from one key press to the next.</summary>
    private volatile MetadataReference[] ahead = [];

    /// <summary>Where relative paths start.</summary>
    public string Directory { get; } = session.Options.WorkingDirectory;

    public PackageCache Packages { get; } = PackageCache.OfUser();

    /// <summary>The code of a cell, with the files that its own #r lines name.</summary>
    public CSharpCompilation Compile(CellText cell, string code)
    {
        var known = ahead;
        ahead = [.. FilesOf(cell).Select(path => known.FirstOrDefault(reference => reference.Display == path) ?? MetadataReference.CreateFromFile(path))];
        return scripts.Sketch(new CellSource(code, Document, Directory), ahead);
    }

    private IEnumerable<string> FilesOf(CellText cell) =>
        cell.Parts.OfType<DirectivePart>()
            .Where(part => part.Name == "#r" && FilePaths.IsPath(part.Argument) && part.Argument.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(part => Path.GetFullPath(part.Argument.Replace('\\', '/'), Directory))
            .Where(File.Exists);
}
