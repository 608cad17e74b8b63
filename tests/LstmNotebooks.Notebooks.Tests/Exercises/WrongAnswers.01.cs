namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of 01.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] Workflow =>
    [
        new(1, "double? answer1 = 0;"),
        new(1, "double? answer1 = 4 * (64 + 64 * 64 + 64);"), // without the linear layer
        new(1, "double? answer1 = 2 * 4385;"), // twice those of 32
        new(1, "double? answer1 = 4 * (64 + 64 * 64 + 2 * 64) + 65;"), // two biases per gate
        new(2, "Func<int, int, int> answer2 = (days, w) => days;"),
        new(2, "Func<int, int, int> answer2 = (days, w) => days - w + 1;"), // counts windows, not targets
        new(2, "Func<int, int, int> answer2 = (days, w) => 3572 - 60;"), // one case
        new(2, "Func<int, int, int> answer2 = (days, w) => days / w;"), // windows that do not overlap
        new(3, "Func<double[], double[], double> answer3 = (y, f) => Math.Sqrt(4 / 3.0);"), // one case
        new(3, "Func<double[], double[], double> answer3 = (y, f) => 0;"),
        new(3, "Func<double[], double[], double> answer3 = (y, f) => y.Zip(f, (a, b) => (a - b) * (a - b)).Average();"), // no root
        new(3, "Func<double[], double[], double> answer3 = (y, f) => y.Zip(f, (a, b) => Math.Abs(a - b)).Average();"), // the mean absolute error
        new(4, "Func<double[], double[], double[]> answer4 = (learned, todays) => [];"),
        new(4, "Func<double[], double[], double[]> answer4 = (learned, todays) => todays;"), // persistence
        new(
            4,
            "Func<double[], double[], "
            + "double[]> answer4 = (learned, todays) => "
            + "[.. todays.Select(today => today + (learned[^1] - learned[0]) / learned.Length)];"), // days, not steps
        new(4, "Func<double[], double[], double[]> answer4 = (learned, todays) => [todays[0]];"),
        new(5, "double[] answer5 = [];"),
        new(5, "double[] answer5 = [.. evaluation.Previous];"), // persistence
        new(5, "double[] answer5 = fromLstm;"), // one layer
        new(5, "double[] answer5 = [.. lstm.Predict(test.Inputs).ToArray().Select(step => (double)step)];"), // scaled returns
    ];
}
