namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>The rules themselves: silent on a good notebook, and each finds what it is there for.</summary>
public sealed class NotebookRulesTests : IDisposable
{
    private static readonly Dictionary<string, Func<CourseNotebook, IEnumerable<string>>> Rules = new(StringComparer.Ordinal)
    {
        [nameof(FormatRules.IsNbformat45)] = FormatRules.IsNbformat45,
        [nameof(FormatRules.HasUniqueIds)] = FormatRules.HasUniqueIds,
        [nameof(FormatRules.NamesKernel)] = FormatRules.NamesKernel,
        [nameof(FormatRules.KeepsItsBytes)] = FormatRules.KeepsItsBytes,
        [nameof(FormatRules.IsSmall)] = FormatRules.IsSmall,
        [nameof(OutputRules.CountFromOne)] = OutputRules.CountFromOne,
        [nameof(OutputRules.AreCommitted)] = OutputRules.AreCommitted,
        [nameof(OutputRules.HoldOnlyExpectedErrors)] = OutputRules.HoldOnlyExpectedErrors,
        [nameof(OutputRules.NameNoMachine)] = OutputRules.NameNoMachine,
        [nameof(OutputRules.TellNoTime)] = OutputRules.TellNoTime,
        [nameof(ProseRules.BeginsWithTitle)] = ProseRules.BeginsWithTitle,
        [nameof(PageRules.HasNarrowLines)] = PageRules.HasNarrowLines,
        [nameof(PageRules.HasShortCells)] = PageRules.HasShortCells,
        [nameof(PageRules.IsShort)] = PageRules.IsShort,
        [nameof(PageRules.StatesItsMinutes)] = PageRules.StatesItsMinutes,
        [nameof(PageRules.AsksForFewGuesses)] = PageRules.AsksForFewGuesses,
        [nameof(EnglishRules.ReadsWell)] = EnglishRules.ReadsWell,
        [nameof(EnglishRules.ArguesWithoutOverlap)] = EnglishRules.ArguesWithoutOverlap,
        [nameof(ProseRules.ExplainsCode)] = ProseRules.ExplainsCode,
        [nameof(ProseRules.HasExercises)] = ProseRules.HasExercises,
        [nameof(ProseRules.HasWorkingLinks)] = ProseRules.HasWorkingLinks,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("lstm-rules-").FullName;

    public NotebookRulesTests() => File.WriteAllText(Path.Combine(_folder, "01-small.ipynb"), GoodNotebook.Text);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void EveryRule_GoodNotebook_FindsNothing()
    {
        var notebook = new CourseNotebook(GoodNotebook.Text, "01-small.ipynb", _folder);

        var problems = Rules.Values.SelectMany(rule => rule(notebook));

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("IsNbformat45", "\"nbformat_minor\": 5", "\"nbformat_minor\": 4", "nbformat 4.4")]
    [InlineData("IsNbformat45", "\"output_type\": \"execute_result\"", "\"output_type\": \"pyout\"", "does not know: pyout")]
    [InlineData("IsNbformat45", "\"outputs\": [],", "", "cell 3 of the file: has no \"outputs\"")]
    [InlineData("HasUniqueIds", "\"id\": \"two\"", "\"id\": \"one\"", "the id 'one' is that of an earlier cell")]
    [InlineData("HasUniqueIds", "\"id\": \"two\"", "\"id\": \"t w o\"", "cell 3 of the file: the id 't w o'")]
    [InlineData("NamesKernel", "csharp-lstm", "csharp", "metadata.kernelspec.name is 'csharp'")]
    [InlineData("KeepsItsBytes", " \"nbformat\": 4", "  \"nbformat\": 4", "not in the form Jupyter writes")]
    [InlineData("CountFromOne", "\"execution_count\": 2", "\"execution_count\": 3", "has the execution count 3, but 2 is expected")]
    [InlineData("CountFromOne", "\"execution_count\": 2", "\"execution_count\": null", "has the execution count none, but 2 is expected")]
    [InlineData("HoldOnlyExpectedErrors", "\"id\": \"two\",\n   \"metadata\": {}", "\"id\": \"two\",\n   \"metadata\": {\"tags\": [\"raises-exception\"]}", "cell 3 of the file: an error must be shown")]
    [InlineData("NameNoMachine", "2000-01-03 00:00:00", "/home/ann/data.csv", "shows '/home/ann'")]
    [InlineData("TellNoTime", "2000-01-03 00:00:00", "took 12.5 ms", "shows '12.5 ms'")]
    [InlineData("TellNoTime", "2000-01-03 00:00:00", "trained in 4.2 s", "shows '4.2 s'")]
    [InlineData("TellNoTime", "2000-01-03 00:00:00", "2000-01-03 10:11:12", "shows '10:11:12'")]
    [InlineData("BeginsWithTitle", "# 01 · Small", "# 02 · Small", "'# NN · Title'")]
    [InlineData("BeginsWithTitle", "# 01 · Small", "Small", "'# NN · Title'")]
    [InlineData("ExplainsCode", "See [the web](https://example.org) and [this](01-small.ipynb#part).\\n\",\n    \"**Time.** 20 minutes to read and try.", "", "cell 2 of the file: no prose stands before this code")]
    [InlineData("ExplainsCode", "\"cell_type\": \"markdown\",\n   \"id\": \"ask\"", "\"cell_type\": \"code\",\n   \"id\": \"ask\"", "cell 4 of the file: is code cell number 3 in a row")]
    [InlineData("HasNarrowLines", "2;", "var x = 0; // xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a line of 97 characters; 96 fit")]
    [InlineData("StatesItsMinutes", "20 minutes", "15 minutes", "must say '**Time.** 20 minutes'")]
    [InlineData("StatesItsMinutes", "**Time.**", "Time:", "must say '**Time.** 20 minutes'")]
    [InlineData("AsksForFewGuesses", "Guess.None", "null", "cell 4 of the file: asks for a prediction, but the next cell has no line")]
    [InlineData("ReadsWell", "A guess first.", "It has a row a day.", "cell 4 of the file: 'a row a day' is not English")]
    [InlineData("ArguesWithoutOverlap", "A guess first.", "Their intervals hardly overlap.", "argues by intervals")]
    [InlineData("ArguesWithoutOverlap", "A guess first.", "There is overlap between the two intervals.", "argues by intervals")]
    [InlineData("HasExercises", "## Exercises", "## Questions", "no heading 'Exercises'")]
    [InlineData("HasExercises", "1. e <details><summary>Solution</summary> e </details>", "1. e", "4 folded solutions")]
    [InlineData("HasExercises", " e </details>", " e", "is not closed")]
    [InlineData("HasWorkingLinks", "01-small.ipynb#part", "02-other.ipynb", "the link to '02-other.ipynb' leads nowhere")]
    public void Rule_BrokenNotebook_SaysWhereAndWhat(string rule, string good, string bad, string expected)
    {
        var text = GoodNotebook.Text.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(GoodNotebook.Text, text);

        var problems = Rules[rule](new CourseNotebook(text, "01-small.ipynb", _folder));

        Assert.Contains(problems, problem => problem.StartsWith("01-small.ipynb", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void ArguesWithoutOverlap_OverlapOfOtherThings_IsAllowed() =>
        Assert.Empty(EnglishRules.ArguesWithoutOverlap(Changed("A guess first.", "The windows overlap. The intervals are wide.")));

    [Theory]
    [InlineData(3501, 30, "has 3,5")]
    [InlineData(1, 31, "has 33 code cells before the exercises; 30 are allowed")]
    public void IsShort_LongNotebook_SaysHowLong(int words, int codeCells, string expected)
    {
        var code = string.Concat(Enumerable.Repeat("""{"cell_type": "code", "execution_count": 9, "id": "c", "metadata": {}, "outputs": [], "source": ["3"]},""", codeCells - 1));
        var text = Changed("A guess first.", string.Join(' ', Enumerable.Repeat("word", words))).Text
            .Replace("""{\n   "cell_type": "markdown",\n   "id": "exercises",""".Replace("\\n", "\n"), code + "{\"cell_type\": \"markdown\", \"id\": \"exercises\",", StringComparison.Ordinal);

        Assert.Contains(expected, string.Concat(PageRules.IsShort(new CourseNotebook(text, "01-small.ipynb", _folder))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4_300, 0, "words with the exercises; 4,200 are allowed")]
    [InlineData(1, 33, "has 36 code cells with the exercises; 35 are allowed")]
    public void IsShort_LongExercises_SaysHowLong(int words, int codeCells, string expected)
    {
        var code = string.Concat(Enumerable.Repeat(""", {"cell_type": "code", "execution_count": 9, "id": "c", "metadata": {}, "outputs": [], "source": ["3"]}""", codeCells));
        var text = Changed("1. e <details>", $"1. e {string.Join(' ', Enumerable.Repeat("word", words))} <details>").Text
            .Replace("\n ],\n \"metadata\"", code + "\n ],\n \"metadata\"", StringComparison.Ordinal);

        Assert.Contains(expected, Assert.Single(PageRules.IsShort(new CourseNotebook(text, "01-small.ipynb", _folder))), StringComparison.Ordinal);
    }

    [Fact]
    public void AsksForFewGuesses_NinePredictions_AreTooMany()
    {
        var ask = """{"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["**Predict before you look.** What?"]}, {"cell_type": "code", "execution_count": 9, "id": "g", "metadata": {}, "outputs": [], "source": ["var guess = Guess.None;"]},""";
        var notebook = Changed("{\n   \"cell_type\": \"markdown\",\n   \"id\": \"ask\"", string.Concat(Enumerable.Repeat(ask, 8)) + "{\n   \"cell_type\": \"markdown\",\n   \"id\": \"ask\"");

        Assert.Contains("asks for 9 predictions; 8 are allowed", Assert.Single(PageRules.AsksForFewGuesses(notebook)), StringComparison.Ordinal);
    }

    private CourseNotebook Changed(string good, string bad)
    {
        var text = GoodNotebook.Text.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(GoodNotebook.Text, text);
        return new CourseNotebook(text, "01-small.ipynb", _folder);
    }

    [Fact]
    public void HasShortCells_LongCell_SaysHowLong()
    {
        var text = GoodNotebook.Text.Replace("2;", string.Join("\\n", Enumerable.Repeat("2;", 21)), StringComparison.Ordinal);

        var problem = Assert.Single(PageRules.HasShortCells(new CourseNotebook(text, "01-small.ipynb", _folder)));

        Assert.Contains("cell 3 of the file: has 21 lines of code", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(210_000, 1)] // one large figure in a file of allowed size
    [InlineData(1_100_000, 2)] // a figure and a file too large
    public void IsSmall_LargeFigure_SaysHowLarge(int characters, int problems)
    {
        var text = GoodNotebook.Text.Replace("2000-01-03 00:00:00", new string('x', characters), StringComparison.Ordinal);

        var found = FormatRules.IsSmall(new CourseNotebook(text, "01-small.ipynb", _folder)).ToList();

        Assert.Equal(problems, found.Count);
        Assert.Contains($"shows {characters:N0} bytes of text/plain", found[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void AreCommitted_NoOutputs_SaysSo()
    {
        var output = GoodNotebook.Text[GoodNotebook.Text.IndexOf("[\n    {\n     \"data\"", StringComparison.Ordinal)..GoodNotebook.Text.IndexOf(",\n   \"source\": [\n    \"1\"", StringComparison.Ordinal)];
        var text = GoodNotebook.Text.Replace(output, "[]", StringComparison.Ordinal);

        var problem = Assert.Single(OutputRules.AreCommitted(new CourseNotebook(text, "01-small.ipynb", _folder)));

        Assert.Contains("no cell shows anything", problem, StringComparison.Ordinal);
    }
}
