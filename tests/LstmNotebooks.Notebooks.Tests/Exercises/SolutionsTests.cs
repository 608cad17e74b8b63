using System.Text.RegularExpressions;
using LstmNotebooks.Notebooks.Tests.Course;

namespace LstmNotebooks.Notebooks.Tests.Exercises;

[Collection(nameof(CourseRuns))]
public sealed partial class SolutionsTests(CourseRuns course)
{
    [Theory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    [MemberData(nameof(CourseRuns.TorchNames), MemberType = typeof(CourseRuns))]
    public void Exercises_OfEveryNotebook_AreFiveEachWithAnAnswerLineAndASolution(string name)
    {
        var solved = new SolvedNotebook(CourseRuns.Committed(name));

        Assert.Empty(solved.Problems);
        Assert.Equal(["1", "2", "3", "4", "5"], solved.Exercises);
    }

    [Theory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    [MemberData(nameof(CourseRuns.TorchNames), MemberType = typeof(CourseRuns))]
    public void WrongAnswers_OfEveryExercise_AreThreeOrMore(string name)
    {
        var counts = Enumerable.Range(1, 5)
            .Select(
                exercise => WrongAnswers.Of(name)
                    .Where(wrong => wrong.Exercise == exercise)
                    .DistinctBy(static wrong => wrong.Code)
                    .Count());

        Assert.All(counts, static count => Assert.InRange(count, 3, int.MaxValue));
    }

    [CourseTheory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    public async Task Solutions_InTheirAnswerCells_AreRight(string name) => AssertRight(await VerdictsAsync(name));

    [CourseTheory]
    [MemberData(nameof(CourseRuns.Names), MemberType = typeof(CourseRuns))]
    public async Task WrongAnswers_InTheirAnswerCells_AreRejected(string name) =>
        AssertRejected(WrongAnswers.Of(name), await VerdictsAsync(name));

    [TorchTheory]
    [MemberData(nameof(CourseRuns.TorchNames), MemberType = typeof(CourseRuns))]
    public async Task Solutions_InTheirAnswerCellsOfTorchSharp_AreRight(string name) => AssertRight(await VerdictsAsync(name));

    [TorchTheory]
    [MemberData(nameof(CourseRuns.TorchNames), MemberType = typeof(CourseRuns))]
    public async Task WrongAnswers_InTheirAnswerCellsOfTorchSharp_AreRejected(string name) =>
        AssertRejected(WrongAnswers.Of(name), await VerdictsAsync(name));

    private static void AssertRight(string[] verdicts) =>
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"Exercise {number}: right ✓"), verdicts.Take(5));

    private static void AssertRejected(IReadOnlyList<WrongAnswer> wrong, string[] verdicts)
    {
        var rejected = wrong.Select(given => (given.Code, $"Exercise {given.Exercise}: not yet"));

        Assert.Equal(rejected, wrong.Zip(verdicts.Skip(5), (given, verdict) => (given.Code, string.Join(": ", verdict.Split(": ")[..2]))));
    }

    /// <summary>What the checks say behind the notebook's own cells: to the five solutions, then to the wrong answers.</summary>
    private async Task<string[]> VerdictsAsync(string name)
    {
        var executed = await course.RunAsync(name);
        var behind = executed.CodeCells.Skip(CourseRuns.Committed(name).CodeCells.Count());
        return
        [
            .. behind.Select(cell => VerdictPattern().Match(cell.ShownText ?? ""))
                .Where(match => match.Success)
                .Select(match => match.Value),
        ];
    }

    [GeneratedRegex(@"^Exercise \d: .*$", RegexOptions.Multiline)]
    private static partial Regex VerdictPattern();
}
