namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>Every rule over every notebook of the course; a failure lists all that must be done.</summary>
public sealed class CommittedNotebooksTests
{
    // Written before the limits of the page were; each leaves this list when it is shortened.
    private static readonly string[] ToBeShortened =
    [
        
    ];

    [Fact]
    public void Format_IsNbformat45() => AssertFollowed(FormatRules.IsNbformat45);

    [Fact]
    public void Ids_AreUnique() => AssertFollowed(FormatRules.HasUniqueIds);

    [Fact]
    public void Metadata_NamesTheInstalledKernel() => AssertFollowed(FormatRules.NamesKernel);

    [Fact]
    public void File_ReadAndWritten_KeepsItsBytes() => AssertFollowed(FormatRules.KeepsItsBytes);

    [Fact]
    public void FileAndFigures_AreSmall() => AssertFollowed(FormatRules.IsSmall);

    [Fact]
    public void ExecutionCounts_RunFromOne() => AssertFollowed(OutputRules.CountFromOne);

    [Fact]
    public void Outputs_AreCommitted() => AssertFollowed(OutputRules.AreCommitted);

    [Fact]
    public void Outputs_HoldOnlyExpectedErrors() => AssertFollowed(OutputRules.HoldOnlyExpectedErrors);

    [Fact]
    public void Outputs_NameNoMachine() => AssertFollowed(OutputRules.NameNoMachine);

    [Fact]
    public void Outputs_TellNoTime() => AssertFollowed(OutputRules.TellNoTime);

    [Fact]
    public void FirstCell_IsTheTitle() => AssertFollowed(ProseRules.BeginsWithTitle);

    [Fact]
    public void CodeLines_FitThePage() => AssertFollowed(PageRules.HasNarrowLines, ToBeShortened);

    [Fact]
    public void CodeCells_AreShort() => AssertFollowed(PageRules.HasShortCells, ToBeShortened);

    [Fact]
    public void Notebooks_AreShort() => AssertFollowed(PageRules.IsShort, ToBeShortened);

    [Fact]
    public void FirstCell_StatesTheMinutes() => AssertFollowed(PageRules.StatesItsMinutes, ToBeShortened);

    [Fact]
    public void Predictions_AreFewWithAPlaceForTheGuess() => AssertFollowed(PageRules.AsksForFewGuesses, ToBeShortened);

    [Fact]
    public void Texts_HaveNoPhraseOfTheList() => AssertFollowed(EnglishRules.ReadsWell, ToBeShortened);

    [Fact]
    public void Texts_CompareModelsPaired() => AssertFollowed(EnglishRules.ArguesWithoutOverlap, ToBeShortened);

    [Fact]
    public void Prose_StandsBeforeCode() => AssertFollowed(ProseRules.ExplainsCode);

    [Fact]
    public void Exercises_AreFiveWithFoldedSolutions() => AssertFollowed(ProseRules.HasExercises);

    [Fact]
    public void LocalLinks_LeadSomewhere() => AssertFollowed(ProseRules.HasWorkingLinks);

    [Fact]
    public void ToBeShortened_StillNeedsIt()
    {
        Func<CourseNotebook, IEnumerable<string>>[] limits =
        [
            PageRules.HasNarrowLines, PageRules.HasShortCells, PageRules.IsShort, PageRules.StatesItsMinutes, PageRules.AsksForFewGuesses,
            EnglishRules.ReadsWell, EnglishRules.ArguesWithoutOverlap,
        ];
        var mended = RepositoryFolder.Notebooks().Select(CourseNotebook.Load).Where(notebook => !limits.Any(rule => rule(notebook).Any())).Select(notebook => notebook.Name);

        Assert.Empty(ToBeShortened.Intersect(mended));
    }

    private static void AssertFollowed(Func<CourseNotebook, IEnumerable<string>> rule, params string[] exceptions)
    {
        var problems = RepositoryFolder.AllNotebooks().Select(CourseNotebook.Load).Where(notebook => !exceptions.Contains(notebook.Name)).SelectMany(rule).ToList();

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
