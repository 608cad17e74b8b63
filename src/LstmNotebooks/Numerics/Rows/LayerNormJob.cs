namespace LstmNotebooks.Numerics;

/// <summary>Layer norm of the rows of a matrix, shared among threads when there is much to do.</summary>
/// <param name="x">[rows, columns].</param>
/// <param name="weight">[columns].</param>
/// <param name="bias">[columns].</param>
/// <param name="epsilon">Added to the variance.</param>
/// <param name="rows">Number of rows.</param>
/// <param name="columns">Number of columns.</param>
/// <param name="y">[rows, columns], written.</param>
/// <param name="statistics">[rows, 2], written: mean and 1/σ.</param>
internal readonly struct LayerNormJob(
    float[] x, float[] weight, float[] bias, float epsilon, int rows, int columns, float[] y, float[] statistics) : IPartJob
{
    /// <summary>How many parts the rows have.</summary>
    public int PartCount => Parts.Count(rows, columns);

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, PartCount, rows);
        for (var row = start; row < end; row++)
        {
            (statistics[2 * row], statistics[2 * row + 1]) = LayerNormKernels.Forward(
                x.AsSpan(row * columns, columns), weight
                    .AsSpan(0, columns), bias
                    .AsSpan(0, columns), epsilon, y
                    .AsSpan(row * columns, columns));
        }
    }
}
