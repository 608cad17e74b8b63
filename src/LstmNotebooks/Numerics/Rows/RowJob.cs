namespace LstmNotebooks.Numerics;

/// <summary>A kernel over all rows of a tensor's last dimension, shared among threads when there is much to do.</summary>
internal readonly struct RowJob<TKernel>(float[] x, float[] y, int rows, int length, float[] z, bool accumulate, int count) : IPartJob
    where TKernel : struct, IRowKernel
{
    /// <summary>Runs the kernel over [rows, length]; the arrays may be longer.</summary>
    public static void Run(float[] x, float[] y, Shape shape, float[] z, bool accumulate)
    {
        var length = shape[^1];
        if (shape.Length == 0)
            return;
        var rows = shape.Length / length;
        var count = Parts.Count(rows, length);
        var job = new RowJob<TKernel>(x, y, rows, length, z, accumulate, count);
        Workers.Run(count, ref job);
    }

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, rows);
        for (var row = start; row < end; row++)
            TKernel.Run(x.AsSpan(row * length, length), y.AsSpan(row * length, length), z.AsSpan(row * length, length), accumulate);
    }
}
