using System.Runtime.InteropServices;

namespace LstmNotebooks.Torch;

/// <summary>What decides whether libtorch loads on a machine.</summary>
/// <param name="System">Its operating system.</param>
/// <param name="Architecture">Its processor.</param>
/// <param name="StandardLibrary">
/// The newest version of the C++ library's symbols, such as 3.4.30; null where there is none to be found.
/// </param>
internal sealed record LibTorchMachine(OSPlatform System, Architecture Architecture, Version? StandardLibrary)
{
    /// <summary>TorchSharp 0.107 is linked against GCC 13.2's.</summary>
    private static readonly Version NeededLibrary = new(3, 4, 32);

    private const string Packages =
        "#r \"nuget: TorchSharp-cpu, 0.107.0\" loads it in a notebook, and so does a reference to that package in a project";

    /// <summary>This machine.</summary>
    public static LibTorchMachine Current => new(
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux,
        RuntimeInformation.ProcessArchitecture,
        LstmNotebooks.Torch.StandardLibrary.Versions());

    /// <summary>Why libtorch does not load there, and what to do.</summary>
    /// <param name="said">What TorchSharp itself said.</param>
    public string Explain(string said) => Reason() is { } reason
        ? $"libtorch cannot be loaded: {reason} The library's own models need none of this."
        : $"libtorch cannot be loaded ({FirstLine(said)}). Its native files come with a package of their own: {Packages}. "
            + "The library's own models need none of this.";

    /// <summary>Why libtorch will not load there, as far as that is known before it is tried; null when it may.</summary>
    public string? FindObstacle()
    {
        if (System == OSPlatform.OSX && Architecture != Architecture.Arm64)
            return $"TorchSharp 0.107 has it for macOS on Apple's processors only, but this is {Architecture}. "
                + "Use Linux or Windows, or TorchSharp 0.102, the last one for Intel Macs.";
        if (System == OSPlatform.Linux && Architecture != Architecture.X64)
            return $"TorchSharp 0.107 has it for Linux on x86-64 only, but this is {Architecture}. Use such a machine.";
        if (System == OSPlatform.Linux && StandardLibrary is { } found && found < NeededLibrary)
            return $"TorchSharp 0.107 needs GLIBCXX_{NeededLibrary} of libstdc++ (GCC 13.2 or later: Debian 13, Ubuntu 24.04, "
                + $"Fedora 39), but this system's goes to GLIBCXX_{found}. Use a newer system, or run in a container of one.";
        return null;
    }

    private string? Reason() => FindObstacle() ?? (System == OSPlatform.Windows
        ? "on Windows it needs the Visual C++ redistributable "
            + $"(vc_redist.{(Architecture == Architecture.Arm64 ? "arm64" : "x64")}.exe of Microsoft) and its native files: {Packages}."
        : null);

    private static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd('.', '\r', ' ');
}
