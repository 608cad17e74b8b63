using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Notebooks.Tests.Runner;

namespace LstmNotebooks.Notebooks.Tests.Exercises;

public sealed partial class SolutionsTests : IDisposable
{
    private readonly NotebookFolder _folder = new();

    public static TheoryData<string> Notebooks => [.. RepositoryFolder.Notebooks().Select(path => Path.GetFileName(path))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Exercises_OfEveryNotebook_AreFiveEachWithAnAnswerLineAndASolution(string name)
    {
        var solved = Load(name);

        Assert.Empty(solved.Problems);
        Assert.Equal(["1", "2", "3", "4", "5"], solved.Exercises);
    }

    [CiTheory]
    [MemberData(nameof(Notebooks))]
    public async Task Solutions_InTheirAnswerCells_AreRight(string name)
    {
        // Away from its folder, the copy finds library and data by their full paths.
        var root = RepositoryFolder.Root.Replace('\\', '/');
        _folder.Add(name, [.. Load(name).Cells.Select(cell => cell.Replace("\"../", $"\"{root}/", StringComparison.Ordinal))]);

        var result = await LstmProgram.RunAsync(_folder.Root, "run", name, "--out", "executed");

        Assert.True(result.ExitCode == 0, result.All);
        var executed = Notebook.Load(Path.Combine(_folder.Executed, name));
        var verdicts = executed.CodeCells.Select(cell => VerdictPattern().Match(cell.ShownText ?? "")).Where(match => match.Success).Select(match => match.Value);
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"Exercise {number}: right ✓"), verdicts);
    }

    private static SolvedNotebook Load(string name) => new(Notebook.Load(Path.Combine(RepositoryFolder.Root, "notebooks", name)));

    [GeneratedRegex(@"^Exercise \d: .*$", RegexOptions.Multiline)]
    private static partial Regex VerdictPattern();
}
