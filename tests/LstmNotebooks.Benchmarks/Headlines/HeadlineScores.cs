using System.Globalization;
using LstmNotebooks.Metrics;

namespace LstmNotebooks.Benchmarks;

/// <summary>One model on the test part of one set, with every seed.</summary>
internal sealed class HeadlineScores
{
    /// <summary>The model that the others are compared with.</summary>
    public const string LogisticRegression = "logistic-regression";

    private HeadlineScores(
        string name, string title, string settings, ClassificationEvaluation[] runs, ClassificationEvaluation? together) =>
        (Name, Title, Settings, Runs, Together) = (name, title, settings, runs, together);

    public string Name { get; }

    public string Title { get; }

    /// <summary>What was chosen on the validation part; empty where all sets have the same.</summary>
    public string Settings { get; }

    /// <summary>One a seed; one alone of a model without a seed.</summary>
    public IReadOnlyList<ClassificationEvaluation> Runs { get; }

    /// <summary>The mean of all seeds' probabilities: a model of as many networks. Null where there is one run.</summary>
    public ClassificationEvaluation? Together { get; }

    public double Accuracy => Mean(static run => run.Accuracy.Rate);

    /// <summary>The run in the middle by accuracy, the lower of two.</summary>
    public ClassificationEvaluation Middle => Runs.OrderBy(static run => run.Accuracy.Rate).ElementAt((Runs.Count - 1) / 2);

    /// <param name="split">Whose test part it is.</param>
    /// <param name="name">What the command line calls the model.</param>
    /// <param name="title">What tables call it.</param>
    /// <param name="settings">What was chosen.</param>
    /// <param name="probabilities">[N, K] of every run.</param>
    public static HeadlineScores Of(
        HeadlineSplit split, string name, string title, string settings, IReadOnlyList<double[,]> probabilities) =>
        new(
            name,
            title,
            settings,
            [.. probabilities.Select(run => split.Evaluate(run, title))],
            probabilities.Count == 1 ? null : split.Evaluate(MeanOf(probabilities), title));

    public double Mean(Func<ClassificationEvaluation, double> score) => Runs.Sum(score) / Runs.Count;

    /// <summary>Per cent: mean ± standard deviation [95 % interval of the mean] over the seeds, or the one run's.</summary>
    public string AccuracyText() => Runs.Count == 1
        ? Text(Runs[0])
        : SeedSummary.Of([.. Runs.Select(static run => run.Accuracy.Rate)]).ToPercent();

    /// <summary>Per cent.</summary>
    public static string Text(ClassificationEvaluation run) => (100 * run.Accuracy.Rate).ToString("F1", CultureInfo.InvariantCulture);

    private static double[,] MeanOf(IReadOnlyList<double[,]> runs)
    {
        var mean = new double[runs[0].GetLength(0), runs[0].GetLength(1)];
        for (var n = 0; n < mean.GetLength(0); n++)
        {
            for (var k = 0; k < mean.GetLength(1); k++)
                mean[n, k] = runs.Sum(run => run[n, k]) / runs.Count;
        }
        return mean;
    }
}
