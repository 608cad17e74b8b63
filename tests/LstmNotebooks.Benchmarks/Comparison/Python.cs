using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Debian's Python, with the packages of peers.</summary>
internal static class Python
{
    private const string Program = "/usr/bin/python3";

    /// <summary>Says what is missing where a module cannot be imported; installs nothing.</summary>
    /// <param name="module">What to import.</param>
    /// <param name="peer">Whose it is.</param>
    /// <param name="package">Debian's name for it.</param>
    public static void Require(string module, string peer, string package)
    {
        if (!File.Exists(Program) || !CanImport(module))
            throw new InvalidOperationException(
                $"{peer} is missing: {Program} cannot import {module}. Install Debian's {package}; the benchmark installs nothing.");
    }

    /// <summary>How to start a script of the peers' folder.</summary>
    public static ProcessStartInfo Script(
        string name, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments) =>
        new ProcessStartInfo(Program, [SourceFolder.PathOf("peers", name), .. arguments]).With(environment);

    private static bool CanImport(string module) => ProcessOutput.Succeeds(new ProcessStartInfo(Program, ["-c", $"import {module}"]));
}
