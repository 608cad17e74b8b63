using System.Text.Json.Nodes;

namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>A temporary folder that a test's Jupyter takes for the user's own.</summary>
internal sealed class KernelHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lstm install-");

    public KernelHome() => Variables = new() { ["JUPYTER_DATA_DIR"] = Jupyter, ["JUPYTER_PATH"] = null };

    /// <summary>What the program finds in its environment; null is not there.</summary>
    public Dictionary<string, string?> Variables { get; }

    /// <summary>Its path, with a blank in it.</summary>
    public string Root => _folder.FullName;

    /// <summary>The user's Jupyter folder.</summary>
    public string Jupyter => Path.Combine(Root, "user");

    /// <summary>Where install puts the kernel unless told otherwise.</summary>
    public string Kernel => Path.Combine(Jupyter, "kernels", "csharp-lstm");

    /// <summary>A prefix that no Jupyter searches.</summary>
    public string Prefix => Path.Combine(Root, "env");

    /// <summary>The path of a file of the kernel.</summary>
    public string File(string name) => Path.Combine(Kernel, name);

    /// <summary>The kernel's files and folders, in order.</summary>
    public string[] Entries() =>
        [.. new DirectoryInfo(Kernel).EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    /// <summary>The path of the program that a kernel.json starts.</summary>
    public static string ProgramOf(string kernel) => Spec(kernel)["argv"]![1]!.GetValue<string>();

    /// <summary>What a kernel's kernel.json says.</summary>
    public static JsonNode Spec(string kernel) => JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(kernel, "kernel.json")))!;

    /// <summary>Writes a text into the kernel's folder.</summary>
    public void Write(string relativePath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(relativePath))!);
        System.IO.File.WriteAllText(File(relativePath), text);
    }

    /// <summary>Runs the program with its Jupyter folder here.</summary>
    public Task<ProgramResult> RunAsync(params string[] arguments) => LstmProgram.RunAsync(Root, Variables, arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
