namespace LstmNotebooks.Numerics;

/// <summary>The gradient of the inputs of layer norm, shared among threads by rows.</summary>
/// <param name="x">[rows, columns].</param>
/// <param name="statistics">[rows, 2]: mean and 1/σ.</param>
/// <param name="weight">[columns].</param>
/// <param name="dy">[rows, columns].</param>
/// <param name="rows">Number of rows.</param>
/// <param name="columns">Number of columns.</param>
/// <param name="dx">[rows, columns], written or added to.</param>
/// <param name="accumulate">Whether to add.</param>
internal readonly struct LayerNormBackwardJob(
    float[] x, float[] statistics, float[] weight, float[] dy, int rows, int columns, float[] dx, bool accumulate) : IPartJob
{
    /// <summary>How many parts the rows have.</summary>
    public int PartCount => Parts.Count(rows, columns);

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, PartCount, rows);
        var rented = Buffers.Rent(2 * columns);
        for (var row = start; row < end; row++)
        {
            LayerNormKernels.Backward(
                x.AsSpan(row * columns, columns), (statistics[2 * row], statistics[2 * row + 1]), weight
                    .AsSpan(0, columns), dy
                    .AsSpan(row * columns, columns),
                rented.AsSpan(0, columns), rented.AsSpan(columns, columns), dx.AsSpan(row * columns, columns), accumulate);
        }
        Buffers.Return(rented);
    }
}
