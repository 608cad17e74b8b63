using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>Multinomial naive Bayes: a text is drawn word by word from the word frequencies of its class.</summary>
/// <remarks>
/// ln P(k | x) = ln P(k) + Σ x ln P(f | k) + const, with P(f | k) = (n(k, f) + α) / (n(k) + α F), where n(k, f) is the count of feature f
/// in the training texts of class k (Laplace's smoothing for α = 1), and P(k) the share of texts of class k.
/// </remarks>
public sealed class NaiveBayes : LinearClassifier
{
    private NaiveBayes(string[] classes, double[,] weights, double[] intercepts)
        : base(classes, weights, intercepts)
    {
    }

    /// <summary>Learns the frequencies of the features in each class.</summary>
    /// <param name="x">[N, F] counts, 0 or more.</param>
    /// <param name="labels">[N] the class of each row.</param>
    /// <param name="smoothing">α, above 0: what is added to each count, so that an unseen word does not rule a class out.</param>
    public static NaiveBayes Fit(SparseMatrix x, IReadOnlyList<string> labels, double smoothing = 1)
    {
        var (classes, numbers) = TrainingLabels.Of(x, labels);
        if (!(smoothing > 0 && double.IsFinite(smoothing)))
            throw new ArgumentOutOfRangeException(
                nameof(smoothing),
                $"The smoothing is a number above 0 but it is {smoothing}: 1 is Laplace's.");
        var counts = new double[classes.Length, x.ColumnCount];
        var (totals, rows) = (new double[classes.Length], new double[classes.Length]);
        for (var i = 0; i < numbers.Length; i++)
        {
            var row = x.Row(i);
            for (var j = 0; j < row.Count; j++)
            {
                if (row.Values[j] < 0)
                    throw new ArgumentException(
                        $"Naive Bayes counts words, but row {i}, column {row.Indices[j]} is {row.Values[j]}: "
                        + "pass counts or TF-IDF weights, 0 or more.",
                        nameof(x));
                counts[numbers[i], row.Indices[j]] += row.Values[j];
                totals[numbers[i]] += row.Values[j];
            }

            rows[numbers[i]]++;
        }

        for (var k = 0; k < classes.Length; k++)
        {
            var total = PortableMath.Log(totals[k] + smoothing * x.ColumnCount);
            for (var column = 0; column < x.ColumnCount; column++)
                counts[k, column] = PortableMath.Log(counts[k, column] + smoothing) - total;
        }

        return new NaiveBayes(classes, counts, [.. rows.Select(count => PortableMath.Log(count / numbers.Length))]);
    }
}
