using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Finds what #r "FILE" names, and what that needs of its own folder.</summary>
internal static class AssemblyReferences
{
    /// <summary>The assembly, and those beside it that it needs.</summary>
    /// <param name="session">Words the paths in errors.</param>
    /// <param name="source">Where relative paths start.</param>
    /// <param name="directive">The #r line.</param>
    /// <param name="isKnown">Is an assembly of this name referenced already?</param>
    public static MetadataReference[] Resolve(SessionState session, CellSource source, DirectivePart directive, Func<string, bool> isKnown)
    {
        if (directive.Argument.Length == 0)
            throw Failure(source, directive, "#r names no file. Write #r \"path/to/Assembly.dll\" or #r \"nuget: Package, Version\".");
        var path = Path.GetFullPath(directive.Argument.Replace('\\', '/'), source.Directory);
        if (File.Exists(path))
            return [.. FilesOf(session, source, directive, path, isKnown).Select(file => MetadataReference.CreateFromFile(file))];
        if (FrameworkAssembly(directive.Argument) is { } framework)
            return [MetadataReference.CreateFromFile(framework)];
        var remedy = directive.Argument.Replace('\\', '/').Split('/').Contains("artifacts")
            ? "Build the library first: ./lstm build, or dotnet build."
            : "Relative paths start at the notebook's folder.";
        throw Failure(source, directive, $"#r finds no file '{session.Documents.RelativePath(path)}'. {remedy}");
    }

    private static IReadOnlyList<string> FilesOf(
        SessionState session, CellSource source, DirectivePart directive, string path, Func<string, bool> isKnown)
    {
        try
        {
            return NeighbourAssemblies.With(path, isKnown);
        }
        catch (BadImageFormatException exception)
        {
            throw Failure(source, directive, $"#r: '{session.Documents.RelativePath(exception.FileName!)}' is not a .NET assembly.");
        }
    }

    /// <summary>The runtime's own assembly of that name, as in #r "System.Data", or null.</summary>
    private static string? FrameworkAssembly(string name)
    {
        var file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        var path = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, file);
        return Path.GetFileName(file) == file && File.Exists(path) ? path : null;
    }

    private static CellFailure Failure(CellSource source, DirectivePart directive, string message) =>
        CellFailure.At(source.Document, directive.Line, "ReferenceError", message);
}
