using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Notebooks.Tests.Exercises;
using LstmNotebooks.Notebooks.Tests.Jupyter;
using LstmNotebooks.Notebooks.Tests.Runner;

namespace LstmNotebooks.Notebooks.Tests.Course;

/// <summary>
/// The notebooks of the course, each run once with its exercises behind it, solved and answered wrong, for all tests that look at
/// what it shows.
/// </summary>
[CollectionDefinition(nameof(CourseRuns))]
public sealed class CourseRuns : ICollectionFixture<CourseRuns>, IAsyncLifetime, IDisposable
{
    /// <summary>The Python modules that nbconvert runs a notebook with.</summary>
    internal const string Modules = "nbconvert nbclient";

    private readonly Dictionary<string, Task<string>> paths = [];
    private readonly NotebookFolder folder = new();
    private readonly InstalledKernel kernel = new();

    /// <summary>The file names of the notebooks, in reading order.</summary>
    public static TheoryData<string> Names => [.. RepositoryFolder.Notebooks().Select(path => Path.GetFileName(path))];

    /// <summary>Those of the notebooks on TorchSharp, whose libtorch does not load everywhere.</summary>
    public static TheoryData<string> TorchNames =>
        [.. RepositoryFolder.AllNotebooks().Except(RepositoryFolder.Notebooks()).Select(path => Path.GetFileName(path))];

    public Task InitializeAsync() => kernel.InitializeAsync();

    public Task DisposeAsync() => kernel.DisposeAsync();

    public void Dispose() => folder.Dispose();

    /// <summary>Reads a notebook as it is committed.</summary>
    public static Notebook Committed(string name) => Notebook.Load(PathOf(name));

    /// <summary>Runs a notebook, by nbconvert where that is installed, unless it has been run before, and reads what it showed.</summary>
    public async Task<Notebook> RunAsync(string name)
    {
        if (!paths.TryGetValue(name, out var path))
            paths[name] = path = PythonModules.WhyMissing(Modules) is null ? RunByNbconvertAsync(name) : RunByProgramAsync(name);
        return Notebook.Load(await path);
    }

    private static string PathOf(string name) => RepositoryFolder.AllNotebooks().Single(path => Path.GetFileName(path) == name);

    private static string FolderOf(string name) => Path.GetDirectoryName(PathOf(name))!;

    private async Task<string> RunByNbconvertAsync(string name)
    {
        // A notebook that comes through the standard input runs in the current folder, where its relative paths start.
        var result = await PythonClient.RunAsync(
            kernel,
            [
                "-m",
                "nbconvert",
                "--stdin",
                "--to",
                "notebook",
                "--execute",
                "--ExecutePreprocessor.timeout=600",
                "--output-dir",
                folder.Root,
                "--output",
                name,
            ],
            FolderOf(name),
            new SolvedNotebook(Committed(name), WrongAnswers.Of(name)).ToJson());

        Assert.True(result.ExitCode == 0, result.All);
        return folder.File(name);
    }

    private async Task<string> RunByProgramAsync(string name)
    {
        // Away from its folder, the copy finds library and data by their full paths.
        var root = RepositoryFolder.Root.Replace('\\', '/');
        var up = Path.GetRelativePath(FolderOf(name), RepositoryFolder.Root).Replace('\\', '/');
        var copy = Notebook.Parse(Committed(name).ToJson().Replace($"\\\"{up}/", $"\\\"{root}/", StringComparison.Ordinal), name);
        folder.AddText(name, new SolvedNotebook(copy, WrongAnswers.Of(name)).ToJson());

        var result = await LstmProgram.RunAsync(folder.Root, "run", name, "--out", "executed");

        Assert.True(result.ExitCode == 0, result.All);
        return Path.Combine(folder.Executed, name);
    }
}
