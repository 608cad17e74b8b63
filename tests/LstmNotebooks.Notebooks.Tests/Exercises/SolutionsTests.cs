using System.Text.RegularExpressions;
using LstmNotebooks.Notebooks.Tests.Course;

namespace LstmNotebooks.Notebooks.Tests.Exercises;

[Collection(nameof(CourseRuns))]
public sealed partial class SolutionsTests(CourseRuns course)
{
    [Theory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    public void Exercises_OfEveryNotebook_AreFiveEachWithAnAnswerLineAndASolution(string name)
    {
        var solved = new SolvedNotebook(CourseRuns.Committed(name));

        Assert.Empty(solved.Problems);
        Assert.Equal(["1", "2", "3", "4", "5"], solved.Exercises);
    }

    [CourseTheory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    public async Task Solutions_InTheirAnswerCells_AreRight(string name)
    {
        var executed = await course.RunAsync(name);

        var solved = executed.CodeCells.Skip(CourseRuns.Committed(name).CodeCells.Count());
        var verdicts = solved.Select(cell => VerdictPattern().Match(cell.ShownText ?? "")).Where(match => match.Success).Select(match => match.Value);
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"Exercise {number}: right ✓"), verdicts);
    }

    [GeneratedRegex(@"^Exercise \d: .*$", RegexOptions.Multiline)]
    private static partial Regex VerdictPattern();
}
