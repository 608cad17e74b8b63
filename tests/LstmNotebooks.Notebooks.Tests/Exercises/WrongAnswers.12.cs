namespace LstmNotebooks.Notebooks.Tests.Exercises;

internal static partial class WrongAnswers
{
    private static WrongAnswer[] FakeNews =>
    [
        new(1, "Func<int, int, int, long> answer1 = (v, e, h) => v * e + 4 * h * (e + h) + h + 1;"), // no bias
        new(1, "Func<int, int, int, long> answer1 = (v, e, h) => v * e + 4 * h * (e + h + 2) + h + 1;"), // two biases, as PyTorch
        new(1, "Func<int, int, int, long> answer1 = (v, e, h) => v * e + 3 * h * (e + h + 1) + h + 1;"), // a GRU
        new(1, "Func<int, int, int, long> answer1 = (v, e, h) => 56_897;"), // one case
        new(2, "Func<string[], int[], int[], int> answer2 = (groups, train, test) => 0;"),
        new(
            2,
            "Func<string[], int[], int[], int> answer2 = (groups, train, test) => train.Intersect(test).Count();"), // positions, not groups
        new(
            2,
            "Func<string[], int[], int[], "
            + "int> answer2 = (groups, train, test) => test.Count(i => train.Any(k => groups[k] == groups[i]));"), // items
        new(
            3,
            "Func<double[], int, (int Run, int Best)> answer3 = (losses, patience) => "
            + "(losses.Length, Array.IndexOf(losses, losses.Min()) + 1);"),
        new(
            3,
            "Func<double[], int, (int Run, int Best)> answer3 = (losses, patience) => { int best = 0, i = 0; "
            + "for (; i < losses.Length && i - best < patience; i++) if (losses[i] < losses[best]) best = i; return (i, best + 1); "
            + "};"),
        new(
            3,
            "Func<double[], int, (int Run, int Best)> answer3 = (losses, patience) => { int best = 0, i = 0; "
            + "for (; i < losses.Length && i - best <= patience; i++) if (losses[i] <= losses[best]) best = i; "
            + "return (i, best + 1); };"),
        new(4, "Func<string[], int, int[]> answer4 = (groups, count) => [];"),
        new(4, "Func<string[], int, int[]> answer4 = (groups, count) => new int[groups.Length];"), // one fold
        new(4, "Func<string[], int, int[]> answer4 = (groups, count) => [.. groups.Select((_, i) => i % count)];"), // item by item
        new(5, "double? answer5 = Accuracy(item => item.FullText(), pairs);"),
        new(5, "double? answer5 = Accuracy(item => item.Body, pairs);"),
        new(5, "double? answer5 = 0.5;"),
    ];
}
