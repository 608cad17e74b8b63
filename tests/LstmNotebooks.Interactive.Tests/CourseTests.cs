using LstmNotebooks.Interactive.Tests.Differences;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Interactive.Tests;

/// <summary>The notebooks of the course show in .NET Interactive what is committed.</summary>
public sealed class CourseTests : IDisposable
{
    // The fastest that have figures, tables, progress lines, single numbers and exercises between them.
    private static readonly string[] Quick = ["01-workflow.ipynb", "03-embeddings-and-cosine.ipynb"];

    private readonly NotebookFolder folder = new();

    public static TheoryData<string> Names =>
        [.. RepositoryFolder.Notebooks().Select(path => Path.GetFileName(path)).Where(name => IsAll || Quick.Contains(name))];

    private static bool IsAll => Environment.GetEnvironmentVariable("LSTM_ALL_NOTEBOOKS") == "1";

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Notebook_InProcess_ShowsWhatIsCommitted(string name)
    {
        var path = Path.Combine(RepositoryFolder.Root, "notebooks", name);

        Assert.Null(await InteractiveProcess.RunAsync(path, folder.File(name)));

        Assert.Empty(StatedDifferences.Compare(Notebook.Load(path), Notebook.Load(folder.File(name))));
    }

    [ToolFact]
    public void Workflow_ByTheToolInJupyter_ShowsWhatIsCommitted()
    {
        var committed = Notebook.Load(Path.Combine(RepositoryFolder.Root, "notebooks", "01-workflow.ipynb"));

        Assert.Empty(StatedDifferences.Compare(committed, Notebook.Load(ToolFactAttribute.Executed!)));
    }
}
