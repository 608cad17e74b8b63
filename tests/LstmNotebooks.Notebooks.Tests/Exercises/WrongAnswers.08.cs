namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of 08.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] GruAndComparison =>
    [
        new(1, "Func<int, int, long> answer1 = (i, h) => 3L * h * (i + h + 1);"), // one bias, as Keras with reset_after=False
        new(1, "Func<int, int, long> answer1 = (i, h) => 4L * h * (i + h + 2);"), // an LSTM
        new(1, "Func<int, int, long> answer1 = (i, h) => 2L * h * (i + h + 2);"), // no candidate
        new(1, "Func<int, int, long> answer1 = (i, h) => 18_816;"), // one case
        new(2, "Func<double, double, double, double> answer2 = (z, n, h) => (1 - z) * n + z * h;"), // the other convention
        new(2, "Func<double, double, double, double> answer2 = (z, n, h) => h + z * n;"), // nothing is replaced
        new(2, "Func<double, double, double, double> answer2 = (z, n, h) => (1 - z) * h + n;"), // all of the candidate
        new(2, "Func<double, double, double, double> answer2 = (z, n, h) => n;"), // one case
        new(3, "double? answer3 = 133;"), // a third more
        new(3, "double? answer3 = 118;"), // one too many
        new(3, "double? answer3 = 100;"), // as many units
        new(3, "double? answer3 = Math.Sqrt(21 * 21 + 18_800) - 21;"), // no whole number
        new(4, "Func<double, double, double, double> answer4 = (h, p, second) => h + second;"), // the first piece does not fade
        new(4, "Func<double, double, double, double> answer4 = (h, p, second) => p * (h + second);"), // the second fades, too
        new(4, "Func<double, double, double, double> answer4 = (h, p, second) => h + p * second;"), // the wrong one fades
        new(4, "Func<double, double, double, double> answer4 = (h, p, second) => second;"), // what came before is lost
        new(5, "Func<double, double, (double Old, double New)> answer5 = (kept, input) => "
            + "(Math.Exp(kept), Math.Exp(input));"), // not stabilised
        new(5, "Func<double, double, (double Old, double New)> answer5 = (kept, input) => "
            + "(Math.Exp(kept - input), 1);"), // the larger may be above 1
        new(5, "Func<double, double, (double Old, double New)> answer5 = (kept, input) => "
            + "(Math.Exp(kept - Math.Min(kept, input)), Math.Exp(input - Math.Min(kept, input)));"), // the smaller is 1
        new(5, "Func<double, double, (double Old, double New)> answer5 = (kept, input) => "
            + "(1 / (1 + Math.Exp(input - kept)), 1 / (1 + Math.Exp(kept - input)));"), // a softmax
        new(5, "Func<double, double, (double Old, double New)> answer5 = (kept, input) => (1, 1);"),
    ];
}
