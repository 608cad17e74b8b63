namespace LstmNotebooks.Numerics;

/// <summary>
/// The gradient of the weight of layer norm, Σ dy ⊙ x̂ over all rows in ascending order, shared among threads by columns.
/// </summary>
/// <param name="x">[rows, columns].</param>
/// <param name="statistics">[rows, 2]: mean and 1/σ.</param>
/// <param name="dy">[rows, columns].</param>
/// <param name="rows">Number of rows.</param>
/// <param name="columns">Number of columns.</param>
/// <param name="dWeight">[columns], added to.</param>
internal readonly struct LayerNormWeightJob(float[] x, float[] statistics, float[] dy, int rows, int columns, float[] dWeight) : IPartJob
{
    private const int LeastColumns = 64;

    /// <summary>How many parts the columns have.</summary>
    public int PartCount => Math.Min(Parts.Count(rows, columns), (columns + LeastColumns - 1) / LeastColumns);

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, PartCount, columns);
        var sums = dWeight.AsSpan(start..end);
        for (var row = 0; row < rows; row++)
        {
            var slope = new LayerNormWeightSlope(statistics[2 * row], statistics[2 * row + 1]);
            PairMap.Run(
                slope, x.AsSpan(row * columns + start, sums.Length), dy.AsSpan(row * columns + start, sums.Length), sums, accumulate: true);
        }
    }
}
