namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>The list of phrases over all that people read besides the notebooks: READMEs, comments, errors and scripts.</summary>
public sealed class EnglishRulesTests
{
    private static readonly string[] Written = ["*.cs", "*.md", "*.sh", "*.py", "*.props", "*.targets", "*.csproj"];

    [Fact]
    public void SourcesAndReadmes_HaveNoPhraseOfTheList()
    {
        string[] folders = ["src", "tests", "data", "notebooks", ".ci"];
        var files = folders.SelectMany(
            folder => Written.SelectMany(
                pattern => Directory.GetFiles(Path.Combine(RepositoryFolder.Root, folder), pattern, SearchOption.AllDirectories)))
            .Append(Path.Combine(RepositoryFolder.Root, "README.md"))
            .Where(path => !path.EndsWith("RulesTests.cs", StringComparison.Ordinal)); // they quote the phrases

        var problems = files.SelectMany(
            path => EnglishRules.Findings(File.ReadAllText(path))
                .Select(finding => $"{Path.GetRelativePath(RepositoryFolder.Root, path)}: {finding}"))
            .ToList();

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Theory]
    [InlineData("The matrix has a row a sentence and a column a word.", 2)]
    [InlineData("The matrix has one row per sentence and one column per word.", 0)]
    [InlineData("expects a label a text but got 3", 1)]
    [InlineData("a falling line: one decade a decade", 1)]
    [InlineData("after 20 steps a millionth is left", 0)]
    [InlineData("the curves lie upon each other, and most differences are weather", 2)]
    [InlineData("How many weights are that? One number shall say.", 1)]
    [InlineData("a number is a word that counts", 0)]
    public void Findings_Sentence_AreItsPhrases(string text, int count) => Assert.Equal(count, EnglishRules.Findings(text).Count());
}
