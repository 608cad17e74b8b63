using LstmNotebooks.Display;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>Counts of words weighted by how few texts have them, each text scaled to length 1.</summary>
/// <remarks>
/// idf = ln((1 + n) / (1 + df)) + 1 for a feature that df of the n training texts have; a text's row is count · idf, divided by its
/// Euclidean norm. This is scikit-learn's TfidfVectorizer with its defaults (smooth_idf, norm l2).
/// </remarks>
public sealed class TfIdf
{
    private readonly BagOfWords bag;
    private readonly double[] weights;
    private readonly bool sublinear;

    private TfIdf(BagOfWords bag, double[] weights, bool sublinear) => (this.bag, this.weights, this.sublinear) = (bag, weights, sublinear);

    /// <summary>[F] the feature of each column.</summary>
    public IReadOnlyList<string> Features => bag.Features;

    /// <summary>[F] idf, the weight of each feature: 1 where every training text has it, more where fewer do.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>Learns which features there are, and their weights.</summary>
    /// <param name="texts">The training texts.</param>
    /// <param name="options">What a feature is; single words when null.</param>
    /// <param name="sublinear">
    /// Whether a count n weighs 1 + ln n, so that a word said ten times does not outweigh nine others; scikit-learn's sublinear_tf.
    /// </param>
    public static TfIdf Fit(IEnumerable<string> texts, VectorizerOptions? options = null, bool sublinear = false)
    {
        var bag = BagOfWords.Fit(texts, options);
        return new TfIdf(
            bag,
            [.. bag.DocumentCounts.Select(count => PortableMath.Log((1.0 + bag.Documents) / (1 + count)) + 1)],
            sublinear);
    }

    /// <summary>[N, F] the weighted counts of each text; a text without a known feature has zeros only.</summary>
    public SparseMatrix Transform(IEnumerable<string> texts)
    {
        var counts = bag.Transform(texts);
        var matrix = new SparseMatrixBuilder();
        for (var i = 0; i < counts.RowCount; i++)
        {
            var row = counts.Row(i);
            var squares = 0.0;
            for (var k = 0; k < row.Count; k++)
                squares += Weighted(row, k) * Weighted(row, k);
            var norm = Math.Sqrt(squares);
            for (var k = 0; k < row.Count; k++)
                matrix.Add(row.Indices[k], Weighted(row, k) / norm);
            matrix.EndRow();
        }

        return matrix.Build(weights.Length);
    }

    /// <summary>[F] the weighted counts of one text.</summary>
    public SparseVector Transform(string text) => Transform([text]).Row(0);

    /// <summary>The column of a feature; an error with the nearest spelling where it is not there.</summary>
    public int ColumnOf(string feature) => bag.ColumnOf(feature);

    /// <summary>The texts beside the weights of their features, for a few short texts.</summary>
    public Table ToTable(IReadOnlyList<string> texts) => SparseTable.Of("TF-IDF", "N3", texts, Transform(texts), [.. Features]);

    private double Weighted(SparseVector row, int k)
    {
        var count = row.Values[k];
        return (sublinear ? 1 + PortableMath.Log(count) : count) * weights[row.Indices[k]];
    }
}
