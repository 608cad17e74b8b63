using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using LstmNotebooks.Kernel.Display;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Loads the assemblies of cells and those they reference, apart from the host's own: a
/// notebook may use another version of a package than the program that runs it.
/// </summary>
/// <param name="nativeLibraries">Those of packages.</param>
internal sealed class CellAssemblies(NativeLibraries nativeLibraries) : AssemblyLoadContext("Notebook")
{
    private readonly Dictionary<string, Assembly> cells = [];

    /// <summary>The types lifted out of cells, by the full names of their assemblies.</summary>
    private readonly Dictionary<string, Assembly> libraries = [];
    private readonly ConcurrentDictionary<Assembly, CellOutputs> outputs = [];
    private readonly ConcurrentDictionary<Assembly, CellSymbols> symbolsOfCells = [];
    private readonly Dictionary<string, string> references = [];
    private readonly List<string> directories = [];

    /// <summary>Loads a cell's code.</summary>
    public Assembly Load(CompiledCell cell)
    {
        AddReferences(cell.References);
        using var image = new MemoryStream(cell.Image);
        using var symbols = new MemoryStream(cell.Symbols);
        var assembly = LoadFromStream(image, symbols);
        cells.Add(assembly.GetName().Name!, assembly);
        outputs[assembly] = CellOutputs.Required;
        symbolsOfCells[assembly] = new CellSymbols(cell.Number, cell.Symbols, cell.RiskyLines);
        return assembly;
    }

    /// <summary>Adds assemblies that others need, but cells do not see.</summary>
    public void Add(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            IsNew(path);
    }

    /// <summary>
    /// Loads types that were lifted out of a cell. Each library has a
    /// context of its own, as one context takes one library of a name.
    /// </summary>
    public void Load(LiftedTypes lifted)
    {
        AddReferences(lifted.References);
        using var image = new MemoryStream(lifted.Image);
        using var symbols = new MemoryStream(lifted.Symbols);
        var assembly = new LiftedContext(this).LoadFromStream(image, symbols);
        libraries[assembly.FullName!] = assembly;
        outputs[assembly] = CellOutputs.Required;
        symbolsOfCells[assembly] = new CellSymbols(lifted.Number, lifted.Symbols, lifted.RiskyLines);
    }

    /// <summary>Where the cell shows what it shows, by its assembly.</summary>
    public CellOutputs? OutputsOf(Assembly assembly) => outputs.GetValueOrDefault(assembly);

    /// <summary>The lines of a cell's code; null for code that is none of a cell's.</summary>
    public static CellSymbols? SymbolsOf(Assembly assembly) => NotebookOf(assembly)?.symbolsOfCells.GetValueOrDefault(assembly);

    /// <summary>Is it an assembly of a cell, or one that cells reference?</summary>
    public static bool IsOfNotebook(Assembly assembly) => NotebookOf(assembly) is not null;

    private static CellAssemblies? NotebookOf(Assembly assembly) => GetLoadContext(assembly) switch
    {
        LiftedContext lifted => lifted.Notebook,
        var context => context as CellAssemblies,
    };

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (cells.TryGetValue(name, out var cell) || libraries.TryGetValue(assemblyName.FullName, out cell))
            return cell;
        if (FrameworkReferences.Contains(name) || name == typeof(CellAssemblies).Assembly.GetName().Name)
            return null;
        var path = references.GetValueOrDefault(name)
            ?? directories.Select(directory => Path.Combine(directory, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        if (nativeLibraries.Load(unmanagedDllName) is not 0 and var handle)
            return handle;
        var names = NativeLibraries.FileNames(Path.GetFileName(unmanagedDllName));
        var runtimes = Path.Combine("runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        var path = directories.SelectMany(directory => new[] { directory, Path.Combine(directory, runtimes) })
            .SelectMany(directory => names.Select(name => Path.Combine(directory, name)))
            .FirstOrDefault(File.Exists);
        return path is null ? 0 : nativeLibraries.Load(new NativeFile(path, Package: null));
    }

    private void AddReferences(IEnumerable<PortableExecutableReference> added)
    {
        string[] paths = [.. added.Select(reference => reference.FilePath).OfType<string>().Where(IsNew)];
        // Nothing in a cell need name an assembly whose formatters its values want.
        foreach (var path in paths.Where(ForeignFormatterFile.HasAny))
            LoadFromAssemblyPath(path);
    }

    /// <summary>Adds the assembly of the file; false when one of its name is known.</summary>
    private bool IsNew(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (FrameworkReferences.Contains(name) || !references.TryAdd(name, path))
            return false;
        var directory = Path.GetDirectoryName(path)!;
        if (!directories.Contains(directory))
            directories.Add(directory);
        return true;
    }

    private sealed class LiftedContext(CellAssemblies notebook) : AssemblyLoadContext("Lifted types")
    {
        public CellAssemblies Notebook { get; } = notebook;

        protected override Assembly? Load(AssemblyName assemblyName) => Notebook.Load(assemblyName);

        protected override nint LoadUnmanagedDll(string unmanagedDllName) => Notebook.LoadUnmanagedDll(unmanagedDllName);
    }
}
