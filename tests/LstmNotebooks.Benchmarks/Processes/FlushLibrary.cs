using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Benchmarks;

/// <summary>A small library that, preloaded into a program, makes the processor take subnormal numbers for zero.</summary>
internal static class FlushLibrary
{
    private const string Compiler = "cc";

    private static readonly Lazy<string> Built = new(Build);

    /// <summary>The variables with which a process has it.</summary>
    public static IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["LD_PRELOAD"] = Built.Value };

    private static string Build()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            throw new InvalidOperationException(
                $"Flushing subnormal numbers needs Linux on an x86-64 processor but this is {RuntimeInformation.RuntimeIdentifier}.");
        }
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFiles.Root, "artifacts", "peers")).FullName;
        var library = Path.Combine(folder, "flush_subnormals.so");
        try
        {
            var source = SourceFolder.PathOf("peers", "flush_subnormals.c");
            ProcessOutput.Read(new ProcessStartInfo(Compiler, ["-shared", "-fPIC", "-O2", "-o", library, source]));
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException($"Flushing subnormal numbers needs a C compiler but '{Compiler}' does not start: "
                + $"{error.Message}. Install one, such as Debian's gcc and libc6-dev.", error);
        }
        return library;
    }
}
