using LstmNotebooks.Kernel.Scripting;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>The XML files that may document an assembly's members, the likeliest first.</summary>
internal static class DocumentationFiles
{
    private const string Pack = "Microsoft.NETCore.App.Ref";

    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly Lazy<Dictionary<string, string>> Framework = new(FindFramework);

    /// <param name="assembly">The assembly's path.</param>
    /// <param name="symbol">The member or type.</param>
    public static IEnumerable<string> Of(string assembly, ISymbol symbol)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside))
            return [beside];
        var name = Path.GetFileNameWithoutExtension(assembly);
        return FrameworkReferences.Contains(name) ? OfFramework(name, symbol) : [];
    }

    /// <summary>
    /// The framework documents types by the assembly that programs
    /// compile against, which is often named after their namespace.
    /// </summary>
    private static IEnumerable<string> OfFramework(string assembly, ISymbol symbol)
    {
        var files = Framework.Value;
        var type = (symbol as INamedTypeSymbol ?? symbol.ContainingType)?.ToDisplayString(FullName) ?? "";
        var names = new List<string> { assembly, "System.Runtime" };
        for (var length = type.Length; length > 0; length = type.LastIndexOf('.', length - 1))
            names.Add(type[..length]);
        names.Add("System.Collections");
        return names.Concat(files.Keys.Order(StringComparer.Ordinal)).Distinct().Where(files.ContainsKey).Select(name => files[name]);
    }

    /// <summary>By file name, without .xml; empty where the reference pack is not installed.</summary>
    private static Dictionary<string, string> FindFramework()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var installed = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", Pack));
        var restored = PackageCache.OfUser().FolderOf(Pack);
        var target = $"net{Environment.Version.ToString(2)}";
        var folder = new[] { installed, restored }
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(version => Path.Combine(version, "ref", target))
            .Where(Directory.Exists)
            .MaxBy(path => path.Contains(Environment.Version.ToString(3), StringComparison.Ordinal));
        return folder is null
            ? []
            : Directory.EnumerateFiles(folder, "*.xml").ToDictionary(path => Path.GetFileNameWithoutExtension(path));
    }
}
