using System.Text.Json;
using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Torch;

namespace LstmNotebooks.Cli.Running;

/// <summary>What a notebook needs besides the kernel, as its metadata declare it: "lstm": {"needs": ["packages", "libtorch"]}.</summary>
internal static class NotebookNeeds
{
    /// <summary>It restores packages, so it runs only when it is asked for.</summary>
    private const string Packages = "packages";

    /// <summary>It loads the native library below TorchSharp.</summary>
    private const string LibTorch = "libtorch";

    /// <summary>It loads this project of the repository, which the program does not build.</summary>
    private const string Frames = "LstmNotebooks.Frames";

    private static readonly string[] Known = [Packages, LibTorch, Frames];

    /// <summary>Whether a notebook file declares that it restores packages; false for a file that cannot be read.</summary>
    public static bool RestoresPackages(string path)
    {
        try
        {
            return Of(Notebook.Load(path)).Contains(Packages);
        }
        catch (NotebookException)
        {
            // What is wrong with the file is said when it runs.
            return false;
        }
    }

    /// <summary>Why a notebook cannot run here, and what to do; null when it can.</summary>
    /// <exception cref="NotebookException">The declaration is not a list of known needs.</exception>
    public static string? FindUnmet(Notebook notebook) => Of(notebook).Select(WhyUnmet).FirstOrDefault(reason => reason is not null);

    private static string? WhyUnmet(string need) => need switch
    {
        LibTorch when LibTorchMachine.Current.FindObstacle() is { } obstacle => $"libtorch cannot be loaded: {obstacle}",
        Frames when Repository.Root is { } root && !File.Exists(AssemblyOf(Frames, root)) =>
            $"{Frames} is not built. Build it: dotnet build src/{Frames} --configuration Release",
        _ => null,
    };

    private static string AssemblyOf(string project, string root) =>
        Path.Combine(root, "artifacts", "bin", project, "release", $"{project}.dll");

    private static List<string> Of(Notebook notebook)
    {
        if (notebook.Metadata["lstm"] is not { } lstm)
            return [];
        if (lstm is not JsonObject declared || declared["needs"] is not (null or JsonArray))
            throw Wrong(notebook, lstm.ToJsonString());
        var needs = declared["needs"] as JsonArray ?? [];
        return [.. needs.Select(need => need?.GetValueKind() == JsonValueKind.String && Known.Contains((string)need!)
            ? (string)need!
            : throw Wrong(notebook, need?.ToJsonString() ?? "null"))];
    }

    private static NotebookException Wrong(Notebook notebook, string found) => new(
        $"{notebook.Name}: metadata.lstm expects {{\"needs\": […]}}, a list of \"{string.Join("\", \"", Known)}\", but holds {found}. "
        + "Correct the notebook's metadata.");
}
