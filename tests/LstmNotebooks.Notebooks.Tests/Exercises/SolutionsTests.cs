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

    [Theory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    public void WrongAnswers_OfEveryExercise_AreThreeOrMore(string name)
    {
        var counts = Enumerable.Range(1, 5).Select(exercise => WrongAnswers.Of(name).Where(wrong => wrong.Exercise == exercise).DistinctBy(static wrong => wrong.Code).Count());

        Assert.All(counts, static count => Assert.InRange(count, 3, int.MaxValue));
    }

    [CourseTheory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    public async Task Solutions_InTheirAnswerCells_AreRight(string name)
    {
        var verdicts = await VerdictsAsync(name);

        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"Exercise {number}: right ✓"), verdicts.Take(5));
    }

    [CourseTheory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    public async Task WrongAnswers_InTheirAnswerCells_AreRejected(string name)
    {
        var verdicts = await VerdictsAsync(name);

        var rejected = WrongAnswers.Of(name).Select(wrong => (wrong.Code, $"Exercise {wrong.Exercise}: not yet"));
        Assert.Equal(rejected, WrongAnswers.Of(name).Zip(verdicts.Skip(5), (wrong, verdict) => (wrong.Code, verdict.Split(": ")[0] + ": " + verdict.Split(": ")[1])));
    }

    /// <summary>What the checks say behind the notebook's own cells: to the five solutions, then to the wrong answers.</summary>
    private async Task<string[]> VerdictsAsync(string name)
    {
        var executed = await course.RunAsync(name);
        var behind = executed.CodeCells.Skip(CourseRuns.Committed(name).CodeCells.Count());
        return [.. behind.Select(cell => VerdictPattern().Match(cell.ShownText ?? "")).Where(match => match.Success).Select(match => match.Value)];
    }

    [GeneratedRegex(@"^Exercise \d: .*$", RegexOptions.Multiline)]
    private static partial Regex VerdictPattern();
}
