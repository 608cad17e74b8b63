using System.Text.RegularExpressions;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Why a native library could not be loaded, and what to do.</summary>
internal sealed partial record NativeFault(string Text)
{
    /// <summary>Native libraries that packages leave to others, by how their names begin.</summary>
    private static readonly (string Prefix, string Package)[] Separate =
    [
        ("libtorch", "TorchSharp-cpu"),
        ("torch", "TorchSharp-cpu"),
        ("libSkiaSharp", "SkiaSharp.NativeAssets.Linux.NoDependencies"),
    ];

    /// <summary>The package that has a library which others need; null when none is known.</summary>
    public static string? PackageOf(string library) =>
        Separate.FirstOrDefault(known => library.StartsWith(known.Prefix, StringComparison.OrdinalIgnoreCase)).Package;

    /// <summary>Words what the system said when it did not load a library.</summary>
    /// <param name="file">The library.</param>
    /// <param name="said">The system's message; what it says itself stands in the last line.</param>
    public static NativeFault Of(NativeFile file, string said)
    {
        var reason = said.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        return new NativeFault(
            $"{file.Name}{(file.Package is null ? "" : $" of the package {file.Package}")} cannot be loaded: {Remedy(reason) ?? reason}");
    }

    private static string? Remedy(string reason)
    {
        if (NeededVersion().Match(reason) is { Success: true } version)
            return $"it needs {version.Groups["version"].Value}, "
                + $"which {Path.GetFileName(version.Groups["library"].Value)} of this system does not have yet. "
                + $"Use a newer system{Systems(version.Groups["version"].Value)}, "
                + "run in a container of one, or take an older version of the package.";
        if (NeededLibrary().Match(reason) is { Success: true } library)
        {
            var name = library.Groups["library"].Value;
            return PackageOf(name) is { } package
                ? $"it needs {name}, which comes in a package of its own: #r \"nuget: {package}\""
                : $"it needs {name}, which is neither in a package of this notebook nor on this system. "
                    + "Reference the package that brings it, or install it as the system's packages do.";
        }
        if (OperatingSystem.IsWindows() && reason.Contains("0x8007007E", StringComparison.OrdinalIgnoreCase))
            return $"{reason} A library that it needs is missing, "
                + "often the Visual C++ redistributable: install vc_redist.exe of Microsoft.";
        return reason.Contains("ELF", StringComparison.Ordinal) || reason.Contains("0x800700C1", StringComparison.OrdinalIgnoreCase)
            ? $"{reason}. It was built for another processor or system than this one."
            : null;
    }

    /// <summary>Systems that have the C++ library of GCC 13.2, which is what packages of today ask for.</summary>
    private static string Systems(string version) => version == "GLIBCXX_3.4.32" ? " (Debian 13, Ubuntu 24.04 or Fedora 39)" : "";

    /// <summary>/lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by …).</summary>
    [GeneratedRegex(@"(?<library>[^\s:]+): version [`'](?<version>[\w.]+)' not found")]
    private static partial Regex NeededVersion();

    /// <summary>
    /// libtorch.so: cannot open shared object file; Error loading shared
    /// library libtorch.so; Library not loaded: @rpath/libtorch.dylib.
    /// </summary>
    [GeneratedRegex(
        @"^(?<library>[\w.+-]+\.so[\d.]*): cannot open shared object file"
        + @"|Error loading shared library (?<library>[\w.+-]+):"
        + @"|Library not loaded: (?:\S*/)?(?<library>[\w.+-]+)")]
    private static partial Regex NeededLibrary();
}
