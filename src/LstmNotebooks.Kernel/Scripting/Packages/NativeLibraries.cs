using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Loads the native libraries of packages. What one of them needs may lie
/// in another package's folder, where the system does not look.
/// </summary>
internal sealed partial class NativeLibraries
{
    private readonly ConcurrentDictionary<string, NativeFile> files = [];
    private readonly ConcurrentDictionary<string, NativeFault> faults = [];

    /// <summary>Adds the native libraries of packages.</summary>
    public void Add(IEnumerable<NativeFile> added)
    {
        foreach (var file in added)
            if (files.TryAdd(file.Name, file) && OperatingSystem.IsWindows())
                Announce(Path.GetDirectoryName(file.Path)!);
    }

    /// <summary>Loads the library that code asks for by a name such as torch, together with those it needs.</summary>
    /// <returns>Its handle; 0 when no package has it.</returns>
    /// <exception cref="DllNotFoundException">A package has it, but it cannot be loaded; the message says why.</exception>
    public nint Load(string name)
    {
        var known = FileNames(Path.GetFileName(name)).Select(candidate => files.GetValueOrDefault(candidate));
        return known.FirstOrDefault(file => file is not null) is { } found ? Load(found) : 0;
    }

    /// <summary>Loads a library together with those it needs of packages.</summary>
    /// <exception cref="DllNotFoundException">It cannot be loaded; the message says why.</exception>
    public nint Load(NativeFile file)
    {
        try
        {
            var handle = LoadWithNeeded(file, []);
            faults.TryRemove(file.Name, out _);
            return handle;
        }
        catch (NativeFaultException failure)
        {
            faults[file.Name] = failure.Fault;
            throw new DllNotFoundException(failure.Message);
        }
    }

    /// <summary>The file names that a library may have on this system.</summary>
    public static string[] FileNames(string name) => OperatingSystem.IsWindows() ? [name, name + ".dll"]
        : OperatingSystem.IsMacOS() ? [name, $"lib{name}.dylib", name + ".dylib"]
        : [name, $"lib{name}.so", name + ".so"];

    /// <summary>
    /// The message of an exception, with the reason before it where it
    /// comes of a library that could not be loaded and does not say so.
    /// </summary>
    public string Explain(Exception exception, string message) => exception switch
    {
        DllNotFoundException when IsOurs(message) => message,
        DllNotFoundException when MissingName().Match(message) is { Success: true } name
            && NativeFault.PackageOf(name.Groups[1].Value) is { } package =>
            $"{name.Groups[1].Value} is in no package of this notebook; it comes in one of its own: #r \"nuget: {package}\"\n{message}",
        DllNotFoundException or EntryPointNotFoundException or NotSupportedException or TypeInitializationException
            when !faults.IsEmpty && IsThrownByPackage(exception) =>
            string.Join('\n', faults.Values.Select(fault => fault.Text).Append(message)),
        _ => message,
    };

    private bool IsOurs(string message) => faults.Values.Any(fault => fault.Text == message);

    private static bool IsThrownByPackage(Exception exception) =>
        exception.TargetSite?.Module.Assembly is not { } assembly || CellAssemblies.IsOfNotebook(assembly);

    /// <summary>Loads a library. The system names the one that it misses: when a package has that one, it is loaded first.</summary>
    private nint LoadWithNeeded(NativeFile file, HashSet<NativeFile> tried)
    {
        tried.Add(file);
        while (true)
        {
            try
            {
                return NativeLibrary.Load(file.Path);
            }
            catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
            {
                if (NeededBy(exception.Message, tried) is not { } needed)
                    throw new NativeFaultException(NativeFault.Of(file, exception.Message));
                LoadWithNeeded(needed, tried);
            }
        }
    }

    /// <summary>The library of a package that the message names, with or without the number of a version behind its name.</summary>
    private NativeFile? NeededBy(string message, HashSet<NativeFile> tried) => FileName().Matches(message)
        .SelectMany(match => new[] { match.Value, match.Groups["unnumbered"].Value })
        .Select(name => files.GetValueOrDefault(name))
        .FirstOrDefault(file => file is not null && !tried.Contains(file));

    /// <summary>Windows does not name what it misses, but looks for it in the folders of PATH.</summary>
    private static void Announce(string folder)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        if (!path.Split(Path.PathSeparator).Contains(folder, StringComparer.OrdinalIgnoreCase))
            Environment.SetEnvironmentVariable("PATH", $"{folder}{Path.PathSeparator}{path}");
    }

    [GeneratedRegex(@"(?<unnumbered>[\w.+-]+?\.(?:so|dylib))(?:\.\d+)*(?![\w.])")]
    private static partial Regex FileName();

    [GeneratedRegex(@"'([\w.+-]+)'")]
    private static partial Regex MissingName();

    private sealed class NativeFaultException(NativeFault fault) : Exception(fault.Text)
    {
        public NativeFault Fault { get; } = fault;
    }
}
