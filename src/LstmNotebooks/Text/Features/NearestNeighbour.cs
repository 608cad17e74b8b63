namespace LstmNotebooks.Text;

/// <summary>
/// Gives each text the class of the most similar text that it knows, by the cosine of their features: it copies, and learns no
/// rule.
/// </summary>
/// <remarks>Cover and Hart, Nearest neighbor pattern classification, IEEE Transactions on Information Theory 13 (1967).</remarks>
/// <param name="x">[N, F] the features of the known texts.</param>
/// <param name="labels">[N] their classes.</param>
public sealed class NearestNeighbour(SparseMatrix x, IReadOnlyList<string> labels)
{
    private readonly SparseMatrix known = x ?? throw new ArgumentNullException(nameof(x));
    private readonly string[] classes = Checked(x, labels);

    /// <summary>[M] the class of the nearest known text of each row; the first of equals.</summary>
    /// <param name="other">[M, F] features, of the vectorizer that made those of the known texts.</param>
    public string[] Predict(SparseMatrix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return [.. Enumerable.Range(0, other.RowCount).Select(row => classes[Nearest(other.Row(row))])];
    }

    private static string[] Checked(SparseMatrix x, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        TrainingLabels.CheckCount(x, labels);
        return [.. labels];
    }

    private int Nearest(SparseVector text)
    {
        var cosines = known.CosineSimilarity(text);
        return cosines.IndexOf(cosines.Max());
    }
}
