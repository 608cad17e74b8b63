using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>The assemblies of the .NET runtime that runs the session, so that cells see all of it.</summary>
internal static class FrameworkReferences
{
    public static ImmutableArray<MetadataReference> All { get; } = Find();

    /// <summary>Their names, without .dll.</summary>
    public static IReadOnlyCollection<string> AssemblyNames => Names;

    private static readonly HashSet<string> Names = [.. All.Select(reference => Path.GetFileNameWithoutExtension(reference.Display!))];

    /// <summary>Is it an assembly of the runtime, by its name?</summary>
    public static bool Contains(string name) => Names.Contains(name);

    private static ImmutableArray<MetadataReference> Find()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string
            ?? throw new InvalidOperationException(
                "The runtime does not say which assemblies it consists of. "
                + "Run the kernel as an ordinary .NET program, not as a single file or natively compiled.");
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Order(StringComparer.Ordinal)
                .Select(path => MappedReference.Of(path)),
        ];
    }
}
