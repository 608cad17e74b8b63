using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Finds the assemblies that an assembly needs in the folder where it lies, so that one #r suffices for all of them.</summary>
internal static class NeighbourAssemblies
{
    /// <summary>
    /// The assembly, then those beside it that it references, directly or
    /// through one another, and those that its project did.
    /// </summary>
    /// <param name="path">The assembly's file.</param>
    /// <param name="isKnown">Is an assembly of this name referenced already? Then it stays the one that is used.</param>
    /// <exception cref="BadImageFormatException">
    /// The file, or one beside it that has the name of an assembly it
    /// needs, is not a .NET assembly; the exception names it.
    /// </exception>
    public static IReadOnlyList<string> With(string path, Func<string, bool> isKnown)
    {
        var folder = Path.GetDirectoryName(path)!;
        var found = new List<string> { path };
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Path.GetFileNameWithoutExtension(path) };
        var waiting = new Queue<string>(References(path).Concat(Deployed(path)));
        while (waiting.TryDequeue(out var name))
        {
            var file = Path.Combine(folder, name + ".dll");
            if (!names.Add(name) || FrameworkReferences.Contains(name) || isKnown(name) || !File.Exists(file))
                continue;
            found.Add(file);
            foreach (var reference in References(file))
                waiting.Enqueue(reference);
        }
        return found;
    }

    /// <summary>
    /// The names of the assemblies that its build has put beside an assembly, from its .deps.json:
    /// a package that its own code does not use may be meant for those who use it.
    /// </summary>
    private static IEnumerable<string> Deployed(string path)
    {
        var file = Path.ChangeExtension(path, ".deps.json");
        if (!File.Exists(file) || Parse(file)?["targets"] is not JsonObject targets)
            return [];
        return targets.SelectMany(target => target.Value as JsonObject ?? [])
            .SelectMany(package => (package.Value as JsonObject)?["runtime"] as JsonObject ?? [])
            .Select(assembly => Path.GetFileNameWithoutExtension(assembly.Key));
    }

    private static JsonObject? Parse(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file)) as JsonObject;
        }
        catch (JsonException)
        {
            // The assembly says itself what it needs to run.
            return null;
        }
    }

    /// <summary>The names of the assemblies that an assembly references.</summary>
    private static string[] References(string path)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            return image.HasMetadata && image.GetMetadataReader() is { IsAssembly: true } metadata
                ? [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))]
                : throw new BadImageFormatException("It has no manifest of an assembly.");
        }
        catch (BadImageFormatException exception)
        {
            throw new BadImageFormatException(exception.Message, path, exception);
        }
    }
}
