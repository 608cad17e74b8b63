using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Finds what #r "FILE" names.</summary>
internal static class AssemblyReferences
{
    public static MetadataReference[] Resolve(SessionState session, CellSource source, DirectivePart directive)
    {
        if (directive.Argument.Length == 0)
            throw Failure(source, directive, "#r names no file. Write #r \"path/to/Assembly.dll\" or #r \"nuget: Package, Version\".");
        var path = Path.GetFullPath(directive.Argument.Replace('\\', '/'), source.Directory);
        if (File.Exists(path))
            return [OfFile(session, source, directive, path)];
        if (FrameworkAssembly(directive.Argument) is { } framework)
            return [MetadataReference.CreateFromFile(framework)];
        var remedy = directive.Argument.Replace('\\', '/').Split('/').Contains("artifacts")
            ? "Build the library first: ./lstm build, or dotnet build."
            : "Relative paths start at the notebook's folder.";
        throw Failure(source, directive, $"#r finds no file '{session.Documents.RelativePath(path)}'. {remedy}");
    }

    private static PortableExecutableReference OfFile(SessionState session, CellSource source, DirectivePart directive, string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
        }
        catch (BadImageFormatException)
        {
            throw Failure(source, directive, $"#r: '{session.Documents.RelativePath(path)}' is not a .NET assembly.");
        }

        return MetadataReference.CreateFromFile(path);
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
