namespace LstmNotebooks.Notebooks.Tests.Exercises;

internal static partial class WrongAnswers
{
    private static WrongAnswer[] OrderMatters =>
    [
        new(1, "Func<string[], string[], bool> answer1 = (a, b) => a.SequenceEqual(b);"), // order counts
        new(1, "Func<string[], string[], bool> answer1 = (a, b) => a.ToHashSet().SetEquals(b);"), // not how often
        new(1, "Func<string[], string[], bool> answer1 = (a, b) => a.Length == b.Length && !a.Except(b).Any();"), // no, no, noise
        new(1, "Func<string[], string[], bool> answer1 = (a, b) => true;"),
        new(
            2,
            "Func<double[], double[], "
            + "double> answer2 = (praise, complaint) => praise.Zip(complaint, (p, c) => p >= c ? 1.0 : 0).Average();"), // ties right
        new(
            2,
            "Func<double[], double[], "
            + "double> answer2 = (praise, complaint) => praise.Zip(complaint, (p, c) => p > c ? 1.0 : 0).Average();"), // ties wrong
        new(
            2,
            "Func<double[], double[], "
            + "double> answer2 = (praise, complaint) => "
            + "praise.Zip(complaint, (p, c) => ((p > 0 ? 1 : 0) + (c <= 0 ? 1 : 0)) / 2.0).Average();"), // accuracy
        new(3, "Func<string[], string[], string[]> answer3 = (a, b) => [.. a.Zip(a.Skip(1), (x, y) => $\"{x} {y}\")];"), // nothing left out
        new(3, "Func<string[], string[], string[]> answer3 = (a, b) => [.. a.Except(b)];"), // single words
        new(3, "Func<string[], string[], string[]> answer3 = (a, b) => [.. a.Zip(a.Skip(1), (x, y) => $\"{x} {y}\").Where(p => !b.Zip(b.Skip(1), (x, y) => $\"{x} {y}\").Contains(p))];"), // repeats
        new(3, "Func<string[], string[], string[]> answer3 = (a, b) => [];"),
        new(4, "Func<int, int, int, long> answer4 = (v, e, h) => v * e + 4 * h * (e + h + 1) + h + 1;"), // one direction
        new(4, "Func<int, int, int, long> answer4 = (v, e, h) => v * e + 2 * 4 * h * (e + h + 1) + h + 1;"), // an output of one direction
        new(4, "Func<int, int, int, long> answer4 = (v, e, h) => v * e + 2 * 4 * h * (e + h) + 2 * h + 1;"), // no bias
        new(4, "Func<int, int, int, long> answer4 = (v, e, h) => v * e + 4 * 2 * h * (e + 2 * h + 1) + 2 * h + 1;"), // each direction reads both states
        new(5, "double? answer5 = 0.5;"),
        new(5, "double? answer5 = judgedHere.Average() / 2;"), // the network
        new(5, "double? answer5 = heldOut.Average(LastDecides);"),
    ];
}
