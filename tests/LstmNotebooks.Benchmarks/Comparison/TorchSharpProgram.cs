using System.Diagnostics;
using System.Runtime.InteropServices;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Benchmarks;

/// <summary>The program of <c>peers/torchsharp</c>: built here, and run where its libtorch loads.</summary>
internal sealed class TorchSharpProgram
{
    private const string Needs = "libtorch needs GLIBCXX_3.4.32, which is in the libstdc++ of GCC 13.2 and later (Debian 13, Ubuntu 24.04)";

    private static readonly Lazy<TorchSharpProgram> Once = new(static () => new TorchSharpProgram());
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "artifacts", "peers", "torchsharp");

    // What stands before the program's own arguments.
    private readonly string[] command = ["dotnet", Path.Combine(Folder, "TorchSharpPeer.dll")];

    private TorchSharpProgram()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            throw new InvalidOperationException(
                $"TorchSharp is measured on Linux on an x86-64 processor only but this is {RuntimeInformation.RuntimeIdentifier}.");
        }
        Console.Error.WriteLine($"Building TorchSharp's program in {Folder}; the first time that downloads 150 MB.");
        ProcessOutput.Read(new ProcessStartInfo("dotnet",
            ["build", SourceFolder.PathOf("peers", "torchsharp"), "-c", "Release", "-o", Folder, "-v", "quiet", "-tl:off"]));
        if (ProcessOutput.Succeeds(Version))
            return;
        Console.Error.WriteLine($"TorchSharp does not load on this system: {Needs}. Trying a Debian 13 root.");
        command = [SourceFolder.PathOf("peers", "debian13.sh"), .. command];
        try
        {
            ProcessOutput.Read(Version);
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidOperationException(
                $"TorchSharp cannot be measured here: {Needs}, and a Debian 13 root does not help, for the reason above.", error);
        }
    }

    /// <summary>The one program; the first to ask waits for it to be built.</summary>
    public static TorchSharpProgram Built => Once.Value;

    private ProcessStartInfo Version => Start("--version");

    /// <summary>How to start it.</summary>
    public ProcessStartInfo Start(params IEnumerable<string> arguments) => new(command[0], [.. command[1..], .. arguments]);
}
