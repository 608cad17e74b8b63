namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of 15.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] Stocks =>
    [
        new(1, "double? answer1 = 0;"), // what a perfect forecast should score
        new(1, "double? answer1 = 20;"),
        new(1, "double? answer1 = 1;"),
        new(2, "Func<double[], double[], int> answer2 = (values, forecast) => 1;"),
        new(2, "Func<double[], double[], int> answer2 = (values, forecast) => 0;"),
        new(
            2,
            "Func<double[], double[], "
            + "int> answer2 = (values, forecast) => "
            + "Enumerable.Range(0, 6).MinBy(k => values.Skip(k).Zip(forecast, (y, f) => (f - y) * (f - y)).Average());"), // the other way
        new(
            2,
            "Func<double[], double[], "
            + "int> answer2 = (values, forecast) => "
            + "Enumerable.Range(1, 5).MinBy(k => forecast.Skip(k).Zip(values, (f, y) => (f - y) * (f - y)).Average());"), // never 0
        new(3, "Func<double[], double, MinMaxScaler> answer3 = (training, room) => MinMaxScaler.Fit(training);"), // no room
        new(
            3,
            "Func<double[], double, MinMaxScaler> answer3 = (training, room) => MinMaxScaler.Fit(training, upper: 1 / 3.0);"), // one case
        new(3, "Func<double[], double, MinMaxScaler> answer3 = (training, room) => MinMaxScaler.Fit(training, upper: room);"), // the wrong way round
        new(
            3,
            "Func<double[], double, MinMaxScaler> answer3 = (training, room) => new "
            + "MinMaxScaler(training.Min(), room * training.Max());"), // of the height, not of the range
        new(4, "Func<double[], int, double[]> answer4 = (closes, start) => [];"),
        new(4, "Func<double[], int, double[]> answer4 = (closes, start) => closes[start..];"), // the closes themselves
        new(
            4,
            "Func<double[], int, "
            + "double[]> answer4 = (closes, start) => "
            + "[.. Enumerable.Range(start, closes.Length - start).Select(t => closes[(t - 2)..(t + 1)].Average())];"), // knows the day
        new(
            4,
            "Func<double[], int, "
            + "double[]> answer4 = (closes, start) => "
            + "[.. Enumerable.Range(start, closes.Length - start).Select(t => closes[(t - 5)..t].Average())];"), // five
        new(5, "double[] answer5 = [];"),
        new(5, "double[] answer5 = [.. index.Test.Previous];"), // persistence
        new(5, "double[] answer5 = runs.First(run => run.Market == index).Forecast;"), // a network of the notebook
        new(5, "double[] answer5 = new double[1276];"),
    ];
}
