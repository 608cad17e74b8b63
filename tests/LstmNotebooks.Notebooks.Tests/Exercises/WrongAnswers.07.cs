namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of 07.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] LstmStepByStep =>
    [
        new(1, "Func<int, int, long> answer1 = (inputs, hidden) => 2 * Count(inputs, hidden, 2);"), // both layers read x
        new(1, "Func<int, int, long> answer1 = (inputs, hidden) => Count(inputs, hidden, 1) + Count(hidden, hidden, 1);"), // one bias
        new(1, "Func<int, int, long> answer1 = (inputs, hidden) => Count(inputs, hidden, 2);"), // one layer
        new(1, "Func<int, int, long> answer1 = (_, _) => Count(40, 100, 2) + Count(100, 100, 2);"), // one case
        new(2, "Func<double, double, double> answer2 = (s, p) => Math.Floor(Math.Log(p) / Math.Log(Sigmoid(s)));"), // one too few
        new(2, "Func<double, double, double> answer2 = (s, p) => Math.Floor(Math.Log(p) / Math.Log(Sigmoid(s))) + 1;"), // less than p
        new(2, "Func<double, double, double> answer2 = (s, p) => Math.Log(p) / Math.Log(Sigmoid(s));"), // no whole number
        new(2, "Func<double, double, double> answer2 = (s, p) => Math.Ceiling(Math.Log(p) / Math.Log(s));"), // no sigmoid
        new(2, "Func<double, double, double> answer2 = (_, _) => 686;"), // one case
        new(3, "Func<double, double, double, double, (double C, double H)> answer3 = (f, g, o, old) => "
            + "(f * old + f * g, o * Math.Tanh(f * old + f * g));"), // i = f
        new(3, "Func<double, double, double, double, (double C, double H)> answer3 = (f, g, o, old) => "
            + "(f * old + (1 - f) * g, o * (f * old + (1 - f) * g));"), // no tanh
        new(3, "Func<double, double, double, double, (double C, double H)> answer3 = (f, g, o, old) => "
            + "((1 - f) * old + f * g, o * Math.Tanh((1 - f) * old + f * g));"), // f and i swapped
        new(3, "Func<double, double, double, double, (double C, double H)> answer3 = (f, g, o, old) => "
            + "(old, o * Math.Tanh(old));"), // nothing written
        new(4, "Func<int, int[]> answer4 = size => [];"),
        new(4, "Func<int, int[]> answer4 = size => [.. Enumerable.Range(0, 4 * size)];"), // as they lie
        new(4, "Func<int, int[]> answer4 = size => [0, 2, 3, 1];"), // blocks, not rows
        new(4, "Func<int, int[]> answer4 = size => "
            + "[.. new[] { 0, 3, 1, 2 }.SelectMany(block => Enumerable.Range(block * size, size))];"), // the other way
        new(4, "Func<int, int[]> answer4 = size => [0, 1, 2, 6, 7, 8, 9, 10, 11, 3, 4, 5];"), // one size
        new(5, "(float[] W, float[] B)? answer5 = ([40, 0, 0, 0], [-20, 20, 20]);"), // three biases
        new(5, "(float[] W, float[] B)? answer5 = ([20, 0, 0, 0], [-10, 10, 10, 10]);"), // fades
        new(5, "(float[] W, float[] B)? answer5 = ([0, 0, 0, 0], [20, 20, 20, 20]);"), // counts steps
        new(5, "(float[] W, float[] B)? answer5 = ([0, 0, 40, 0], [20, 20, -20, 20]);"), // ones minus zeros
    ];
}
