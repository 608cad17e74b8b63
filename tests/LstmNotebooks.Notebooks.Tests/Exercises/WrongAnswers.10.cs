namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of 10.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] TextGeneration =>
    [
        new(1, "Func<double[], double, double[]> answer1 = (p, t) => [.. p.Select(x => x / t)];"), // divides probabilities
        new(1, "Func<double[], double, double[]> answer1 = (p, t) => [.. p.Select(x => Math.Pow(x, 1 / t))];"), // does not add up to 1
        new(1, "Func<double[], double, double[]> answer1 = (p, t) => [.. p.Select(x => Math.Pow(x, t) / p.Sum(y => Math.Pow(y, t)))];"), // the wrong way round
        new(1, "Func<double[], double, double[]> answer1 = (p, t) => p;"), // one case
        new(
            2,
            "Func<double[], double, int> answer2 = (p, mass) => { double sum = 0; "
            + "return p.TakeWhile(x => (sum += x) - x < mass).Count(); };"), // not sorted
        new(
            2,
            "Func<double[], double, int> answer2 = (p, mass) => { double sum = 0; "
            + "return p.OrderDescending().TakeWhile(x => (sum += x) < mass).Count(); };"), // one too few
        new(
            2,
            "Func<double[], double, int> answer2 = (p, mass) => { double sum = 0; "
            + "return p.Order().TakeWhile(x => (sum += x) - x < mass).Count(); };"), // the least first
        new(2, "Func<double[], double, int> answer2 = (p, mass) => p.Count(x => x >= 1 - mass);"), // a threshold
        new(
            3,
            "Func<string[], string[], double> answer3 = (candidate, reference) => candidate.Count(reference.Contains) / "
            + "(double)candidate.Length;"), // not clipped
        new(
            3,
            "Func<string[], string[], double> answer3 = (candidate, reference) => candidate.Intersect(reference).Count() / "
            + "(double)candidate.Length;"), // each word once
        new(3, "Func<string[], string[], double> answer3 = (candidate, reference) => candidate.Distinct().Sum("
            + "word => Math.Min(candidate.Count(w => w == word), reference.Count(w => w == word))) / (double)reference.Length;"), // a recall
        new(3, "Func<string[], string[], double> answer3 = (candidate, reference) => 2 / 7.0;"), // one case
        new(
            4,
            "Func<(double Log, int Length)[], double, "
            + "int> answer4 = (found, alpha) => Enumerable.Range(0, found.Length).MaxBy(i => found[i].Log);"), // no length
        new(
            4,
            "Func<(double Log, int Length)[], double, "
            + "int> answer4 = (found, alpha) => Enumerable.Range(0, found.Length).MaxBy(i => found[i].Log / found[i].Length);"), // no power
        new(4, "Func<(double Log, int Length)[], double, int> answer4 = (found, alpha) => Enumerable.Range(0, found.Length).MinBy(i => "
            + "found[i].Log / Math.Pow((5 + found[i].Length) / 6.0, alpha));"), // the worst
        new(4, "Func<(double Log, int Length)[], double, int> answer4 = (found, alpha) => Enumerable.Range(0, found.Length).MaxBy(i => "
            + "found[i].Log * Math.Pow((5 + found[i].Length) / 6.0, alpha));"), // multiplies
        new(5, "double? answer5 = 0.95;"), // what teacher forcing reports
        new(5, "double? answer5 = Math.Pow(0.95, 20);"), // whole texts
        new(5, "double? answer5 = Math.Pow(0.95, 10);"), // the middle letter
        new(5, "double? answer5 = Enumerable.Range(0, 20).Average(t => Math.Pow(0.95, t));"), // the first letter is sure
    ];
}
