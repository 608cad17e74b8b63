using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// Maps of vectors: t-distributed stochastic neighbour embedding (van der Maaten and Hinton, Visualizing data using t-SNE, 2008),
/// exact, for up to 5,000 points.
/// </summary>
/// <remarks>
/// Minimises Σ p ln (p / q) over all pairs, where p says how near two vectors are and q, ∝ 1 / (1 + d²), how near their
/// points are. Distances between far groups, and the sizes of groups, mean nothing on such a map.
/// </remarks>
public static class TSne
{
    private const int MostPoints = 5000;
    private const double StartDeviation = 1e-4;

    /// <summary>A map of the rows of a matrix; the same on any number of threads.</summary>
    /// <param name="matrix">[rows, size].</param>
    /// <param name="options">Perplexity, steps and where they start from; the defaults when null.</param>
    public static TSneMap Map(float[,] matrix, TSneOptions? options = null)
    {
        options ??= new TSneOptions();
        Matrix.Check(matrix, "TSne.Map", leastRows: 4);
        var count = matrix.GetLength(0);
        if (count > MostPoints)
            throw new ArgumentException(
                $"TSne.Map expects at most {MostPoints} rows, as it looks at every pair of them, but got {count}: "
                + "map the most frequent words, or a part.",
                nameof(matrix));
        if (3 * options.Perplexity > count - 1)
            throw new ArgumentException(
                "TSne.Map expects a Perplexity of at most a third of the other points, "
                + $"here {(count - 1) / 3.0:F1} for {count} rows, but got {options.Perplexity}: set a lower one.",
                nameof(options));

        var descent = new TSneDescent(TSneNeighbours.Of(matrix, options.Perplexity), Start(matrix, options), options);
        return new TSneMap(descent.Points, descent.Run());
    }

    private static float[,] Start(float[,] matrix, TSneOptions options)
    {
        var count = matrix.GetLength(0);
        var start = new float[count, 2];
        if (options.Initialization == TSneInitialization.Random || matrix.GetLength(1) < 2)
        {
            var random = new RandomStream(options.Seed, "t-SNE");
            for (var i = 0; i < count; i++)
                for (var k = 0; k < 2; k++)
                    start[i, k] = (float)(StartDeviation * random.NextNormal());
            return start;
        }

        var pca = Pca.Fit(matrix);
        var places = pca.Transform(matrix);
        var scale = pca.ExplainedVariance[0] > 0 ? StartDeviation / Math.Sqrt(pca.ExplainedVariance[0]) : 0;
        for (var i = 0; i < count; i++)
            for (var k = 0; k < 2; k++)
                start[i, k] = (float)(scale * places[i, k]);
        return start;
    }
}
