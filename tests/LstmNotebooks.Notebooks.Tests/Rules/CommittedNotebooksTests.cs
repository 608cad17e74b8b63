namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>Every rule over every notebook of the course; a failure lists all that must be done.</summary>
public sealed class CommittedNotebooksTests
{
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
    public void CodeLines_FitThePage() => AssertFollowed(PageRules.HasNarrowLines);

    [Fact]
    public void CodeCells_AreShort() => AssertFollowed(PageRules.HasShortCells);

    [Fact]
    public void Notebooks_AreShort() => AssertFollowed(PageRules.IsShort);

    [Fact]
    public void FirstCell_StatesTheMinutes() => AssertFollowed(PageRules.StatesItsMinutes);

    [Fact]
    public void Predictions_AreFewWithAPlaceForTheGuess() => AssertFollowed(PageRules.AsksForFewGuesses);

    [Fact]
    public void Texts_HaveNoPhraseOfTheList() => AssertFollowed(EnglishRules.ReadsWell);

    [Fact]
    public void Texts_CompareModelsPaired() => AssertFollowed(EnglishRules.ArguesWithoutOverlap);

    [Fact]
    public void Prose_StandsBeforeCode() => AssertFollowed(ProseRules.ExplainsCode);

    [Fact]
    public void Exercises_AreFiveWithFoldedSolutions() => AssertFollowed(ProseRules.HasExercises);

    [Fact]
    public void LocalLinks_LeadSomewhere() => AssertFollowed(ProseRules.HasWorkingLinks);

    private static void AssertFollowed(Func<CourseNotebook, IEnumerable<string>> rule)
    {
        var problems = RepositoryFolder.AllNotebooks().Select(CourseNotebook.Load).SelectMany(rule).ToList();

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
