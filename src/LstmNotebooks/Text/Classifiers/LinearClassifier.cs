using LstmNotebooks.Display;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>A classifier whose score of a class is a weighted sum of the features: z = W x + b, p = softmax(z).</summary>
public abstract class LinearClassifier
{
    private readonly string[] classes;

    private protected LinearClassifier(string[] classes, double[,] weights, double[] intercepts) =>
        (this.classes, Weights, Intercepts) = (classes, weights, intercepts);

    /// <summary>[K] the classes, in ordinal order.</summary>
    public IReadOnlyList<string> Classes => classes;

    /// <summary>W, [K, F].</summary>
    public double[,] Weights { get; }

    /// <summary>b, [K].</summary>
    public double[] Intercepts { get; }

    /// <summary>[N] the most probable class of each row; the first of equals.</summary>
    /// <param name="x">[N, F] features, of the vectorizer it was fitted with.</param>
    public string[] Predict(SparseMatrix x)
    {
        Check(x);
        var predicted = new string[x.RowCount];
        var scores = new double[classes.Length];
        for (var row = 0; row < predicted.Length; row++)
        {
            Score(x.Row(row), scores);
            predicted[row] = classes[scores.IndexOf(scores.Max())];
        }

        return predicted;
    }

    /// <summary>[N, K] the probability of each class for each row; a row adds up to 1.</summary>
    /// <param name="x">[N, F] features, of the vectorizer it was fitted with.</param>
    public double[,] PredictProbabilities(SparseMatrix x)
    {
        Check(x);
        var probabilities = new double[x.RowCount, classes.Length];
        var scores = new double[classes.Length];
        for (var row = 0; row < x.RowCount; row++)
        {
            Score(x.Row(row), scores);
            Softmax.Replace(scores);
            for (var k = 0; k < scores.Length; k++)
                probabilities[row, k] = scores[k];
        }

        return probabilities;
    }

    /// <summary>The share of rows whose class is predicted, 0 to 1.</summary>
    /// <param name="x">[N, F] features.</param>
    /// <param name="labels">[N] the true classes.</param>
    public double Accuracy(SparseMatrix x, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(labels);
        TrainingLabels.CheckCount(x, labels);
        return Predict(x).Where((label, row) => label == labels[row]).Count() / (double)x.RowCount;
    }

    /// <summary>The features that speak most for a class, the strongest first.</summary>
    /// <param name="features">[F] the features' names, as the vectorizer gives them.</param>
    /// <param name="label">The class.</param>
    /// <param name="count">The number of features.</param>
    public IReadOnlyList<FeatureWeight> TopFeatures(IReadOnlyList<string> features, string label, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(features);
        var k = classes.IndexOf(label);
        if (k < 0)
            throw new ArgumentException(
                $"'{label}' is none of the classes {string.Join(", ", classes)}. Pass one of these.",
                nameof(label));
        if (features.Count != Weights.GetLength(1))
            throw new ArgumentException(
                $"The classifier weighs {Weights.GetLength(1)} features but got {features.Count} names. "
                + "Pass the Features of the vectorizer it was fitted with.",
                nameof(features));
        return
        [
            .. features.Select((feature, column) => new FeatureWeight(feature, LogOdds(k, column)))
                .OrderByDescending(feature => feature.Weight)
                .ThenBy(feature => feature.Feature, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    /// <summary>The features that speak most for each class, a row per class.</summary>
    /// <param name="features">[F] the features' names, as the vectorizer gives them.</param>
    /// <param name="count">The number of features for each class.</param>
    public Table ToTable(IReadOnlyList<string> features, int count = 10) => Table.Of(
        "What speaks most for each class",
        classes,
        [
            ("class", label => label),
            (
                "features, the strongest first",
                label => string.Join(", ", TopFeatures(features, label, count).Select(feature => feature.Feature))),
        ]);

    private void Score(SparseVector row, double[] scores)
    {
        ReadOnlySpan<int> indices = row.Indices;
        ReadOnlySpan<double> values = row.Values;
        for (var k = 0; k < scores.Length; k++)
        {
            var sum = Intercepts[k];
            for (var i = 0; i < indices.Length; i++)
                sum += values[i] * Weights[k, indices[i]];
            scores[k] = sum;
        }
    }

    private double LogOdds(int k, int column)
    {
        var others = 0.0;
        for (var other = 0; other < classes.Length; other++)
            others += other == k ? 0 : Weights[other, column];
        return Weights[k, column] - others / (classes.Length - 1);
    }

    private void Check(SparseMatrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.ColumnCount != Weights.GetLength(1))
            throw new ShapeException(
                $"The classifier expects rows of {Weights.GetLength(1)} features but got {x.ColumnCount}: "
                + "transform the texts with the vectorizer it was fitted with.");
    }
}
