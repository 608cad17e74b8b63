namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of 06.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] VanishingGradient =>
    [
        new(1, "double? answer1 = Math.Log(0.001) / Math.Log(0.9);"), // no whole number
        new(1, "double? answer1 = 65;"), // one too few
        new(1, "double? answer1 = 67;"), // one too many
        new(1, "double? answer1 = 29;"), // a twentieth
        new(2, "Func<double[], int, double> answer2 = (gates, k) => gates.Aggregate(1.0, (share, gate) => share * gate);"), // all of them
        new(2, "Func<double[], int, double> answer2 = (gates, k) => "
            + "gates[..k].Aggregate(1.0, (share, gate) => share * gate);"), // the first
        new(2, "Func<double[], int, double> answer2 = (gates, k) => "
            + "gates.SkipLast(1).TakeLast(k).Aggregate(1.0, (share, gate) => share * gate);"), // off by one
        new(2, "Func<double[], int, double> answer2 = (gates, k) => Math.Pow(gates.Average(), k);"), // the mean
        new(2, "Func<double[], int, double> answer2 = (gates, k) => 1;"),
        new(3, "Func<int, double> answer3 = n => Math.Log(n);"), // the rule "bias ln T"
        new(3, "Func<int, double> answer3 = n => Math.Pow(0.5, 1.0 / n);"), // the gate, not its bias
        new(3, "Func<int, double> answer3 = n => -Math.Log(Math.Pow(0.5, -1.0 / n) + 1);"), // a wrong inverse of the sigmoid
        new(3, "Func<int, double> answer3 = n => 4.97;"), // one case
        new(4, "Func<int, double> answer4 = m => 1 / 6.0;"), // one case
        new(4, "Func<int, double> answer4 = m => m / 6.0;"), // two per mark
        new(4, "Func<int, double> answer4 = m => m * m / 12.0;"), // of one number times m
        new(4, "Func<int, double> answer4 = m => m / 12;"), // whole numbers
        new(5, "Run answer5 = runs[2];"), // the rate that works
        new(5, "Run answer5 = runs[0];"), // another cell
        new(5, "Run answer5 = runs[2] with { Rate = 0.001 };"), // another rate written beside the old curve
        new(5, "Run answer5 = Train(2, 0.001, steps: 150);"), // too few steps
        new(5, "Run answer5 = Train(1, 0.001, steps: 1_500);"), // forget bias 0
    ];
}
