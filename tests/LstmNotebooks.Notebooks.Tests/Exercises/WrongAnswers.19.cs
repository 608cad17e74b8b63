namespace LstmNotebooks.Notebooks.Tests.Exercises;

internal static partial class WrongAnswers
{
    private static WrongAnswer[] WhatCameAfter =>
    [
        new(1, "Func<double[], double[], double> answer1 = (scores, values) => values.Average();"), // ignores the scores
        new(1, "Func<double[], double[], double> answer1 = (scores, values) => scores.Zip(values, (s, v) => Math.Exp(s) * v).Sum();"), // weights that do not add up to 1
        new(
            1,
            "Func<double[], double[], double> answer1 = (scores, values) => scores.Zip(values, (s, v) => s * v).Sum() / "
            + "scores.Sum();"), // no exponential
        new(
            1,
            "Func<double[], double[], double> answer1 = (scores, values) => values[Array.IndexOf(scores, scores.Max())];"), // only the best
        new(2, "Func<int, int, int, long> answer2 = (layers, size, tokens) => 0;"),
        new(2, "Func<int, int, int, long> answer2 = (layers, size, tokens) => 4L * layers * size * tokens;"), // keys alone
        new(2, "Func<int, int, int, long> answer2 = (layers, size, tokens) => 2L * layers * size * tokens;"), // numbers, not bytes
        new(2, "Func<int, int, int, long> answer2 = (layers, size, tokens) => 8L * size * tokens;"), // one block
        new(2, "Func<int, int, int, long> answer2 = (layers, size, tokens) => 8L * layers * size;"), // an LSTM's way
        new(3, "Func<int, int, int, int> answer3 = (layers, size, units) => 0;"),
        new(3, "Func<int, int, int, int> answer3 = (layers, size, units) => units / (layers * size);"), // as much, not more
        new(3, "Func<int, int, int, int> answer3 = (layers, size, units) => units / size + 1;"), // one block
        new(3, "Func<int, int, int, int> answer3 = (layers, size, units) => (units + layers * size - 1) / (layers * size);"), // as much or more
        new(4, "Func<double, int, double, double> answer4 = (mean, count, value) => mean;"),
        new(4, "Func<double, int, double, double> answer4 = (mean, count, value) => (mean + value) / 2;"), // right for the second value
        new(4, "Func<double, int, double, double> answer4 = (mean, count, value) => mean + (value - mean) / count;"), // one too few
        new(4, "Func<double, int, double, double> answer4 = (mean, count, value) => value;"),
        new(5, "Func<double, int, int> answer5 = (share, t) => 0;"),
        new(5, "Func<double, int, int> answer5 = (share, t) => (int)(share * t) % 2;"), // cuts where it should round
        new(5, "Func<double, int, int> answer5 = (share, t) => share > 0.5 ? 1 : 0;"), // the majority
        new(5, "Func<double, int, int> answer5 = (share, t) => 1 - (int)Math.Round(share * t) % 2;"), // even, not odd
    ];
}
