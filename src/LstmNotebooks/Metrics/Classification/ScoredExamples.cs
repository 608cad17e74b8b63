using LstmNotebooks.Numerics;

namespace LstmNotebooks.Metrics;

/// <summary>
/// Examples with what each one costs, so that every measure is a weighted sum: each example once for the measure itself, as often
/// as it was drawn for the bootstrap.
/// </summary>
internal sealed class ScoredExamples
{
    private const double LeastProbability = 1e-15;

    private readonly string[] classes;
    private readonly int[] labels;
    private readonly int? positive;
    private readonly double[] logLosses;
    private readonly double[] squaredErrors;

    /// <param name="classes">[K] the classes.</param>
    /// <param name="labels">[N] the place of each example's class.</param>
    /// <param name="probabilities">[N, K] what the model says.</param>
    /// <param name="positive">The place of the positive class; null for more than two.</param>
    /// <param name="threshold">Above which that is predicted; null for the most probable class.</param>
    public ScoredExamples(string[] classes, int[] labels, double[,] probabilities, int? positive, double? threshold)
    {
        (this.classes, this.labels, this.positive) = (classes, labels, positive);
        Predicted = [.. labels.Select((_, i) => Prediction(probabilities, i, positive, threshold))];
        logLosses = [.. labels.Select((label, i) => -PortableMath.Log(Math.Clamp(probabilities[i, label], LeastProbability, 1)))];
        squaredErrors = [.. labels.Select((label, i) => SquaredError(probabilities, i, label, positive))];
        if (positive is not { } place)
            return;
        PositiveProbabilities = [.. labels.Select((_, i) => probabilities[i, place])];
        IsPositive = [.. labels.Select(label => label == place)];
        Ranking = new Ranking(IsPositive, PositiveProbabilities);
    }

    /// <summary>[N] the place of each example's predicted class.</summary>
    public int[] Predicted { get; }

    /// <summary>[N] whether each example is of the positive class; empty for more than two.</summary>
    public bool[] IsPositive { get; } = [];

    /// <summary>[N] the positive class's probabilities; empty for more than two classes.</summary>
    public double[] PositiveProbabilities { get; } = [];

    /// <summary>The examples by the probability of the positive class; null for more than two classes.</summary>
    public Ranking? Ranking { get; }

    public ConfusionMatrix Confusion(int[] weights)
    {
        var counts = new int[classes.Length, classes.Length];
        for (var i = 0; i < labels.Length; i++)
            counts[labels[i], Predicted[i]] += weights[i];
        return new ConfusionMatrix(classes, counts);
    }

    public double LogLoss(int[] weights) => Mean(logLosses, weights);

    public double Brier(int[] weights) => Mean(squaredErrors, weights);

    /// <summary>What the bootstrap gives intervals of; a value is null where the drawn examples have none.</summary>
    public (string Name, double? Value)[] Measures(int[] weights)
    {
        var confusion = Confusion(weights);
        (string, double?)[] all =
        [
            ("accuracy", (double)confusion.Right / confusion.Total),
            ("macro F1", confusion.MacroF1),
            ("log loss", LogLoss(weights)),
            ("Brier score", Brier(weights)),
        ];
        if (positive is not { } place)
            return all;
        var score = confusion.ByClass[place];
        return
        [
            .. all,
            ("precision", score.Precision),
            ("recall", score.Recall),
            ("F1", score.F1),
            ("AUC", Ranking?.Area(weights)),
            ("average precision", Ranking?.AveragePrecision(weights)),
        ];
    }

    private static double Mean(double[] costs, int[] weights)
    {
        var sum = 0.0;
        long count = 0;
        for (var i = 0; i < costs.Length; i++)
        {
            sum += costs[i] * weights[i];
            count += weights[i];
        }

        return sum / count;
    }

    private static int Prediction(double[,] probabilities, int i, int? positive, double? threshold)
    {
        if (positive is { } place && threshold is { } least)
            return probabilities[i, place] > least ? place : probabilities[i, place] < least ? 1 - place : 0;
        var most = 0;
        for (var k = 1; k < probabilities.GetLength(1); k++)
            most = probabilities[i, k] > probabilities[i, most] ? k : most;
        return most;
    }

    private static double SquaredError(double[,] probabilities, int i, int label, int? positive)
    {
        var sum = 0.0;
        for (var k = 0; k < probabilities.GetLength(1); k++)
        {
            var error = probabilities[i, k] - (k == label ? 1 : 0);
            sum += positive is null || positive == k ? error * error : 0;
        }

        return sum;
    }
}
