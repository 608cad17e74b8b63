namespace LstmNotebooks.Numerics;

/// <summary>
/// The blocks of a long sum, shared among threads; their sums are added in their order, so it has the bits of
/// <see cref="Reduction"/>.
/// </summary>
internal readonly struct BlockSumJob<TFunction>(TFunction function, float[] x, float[] y, int length, float[] sums, int count) : IPartJob
    where TFunction : struct, IPairFunction
{
    private const int BlockLength = Reduction.BlockLength;

    private int BlockCount => (length + BlockLength - 1) / BlockLength;

    /// <summary>Σ f(x, y).</summary>
    public static double Run(TFunction function, float[] x, float[] y, int length)
    {
        var count = Parts.Count(length, 1);
        if (count == 1)
            return Reduction.Sum(function, x.AsSpan(0, length), y.AsSpan(0, length));

        var sums = Buffers.Rent(length / BlockLength + 1);
        var job = new BlockSumJob<TFunction>(function, x, y, length, sums, count);
        Workers.Run(count, ref job);
        var sum = 0.0;
        for (var block = 0; block < job.BlockCount; block++)
            sum += sums[block];
        Buffers.Return(sums);
        return sum;
    }

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, BlockCount);
        for (var block = start; block < end; block++)
        {
            var first = block * BlockLength;
            var size = Math.Min(BlockLength, length - first);
            // A block's sum is a float32 that was widened, so nothing is lost.
            sums[block] = (float)Reduction.Sum(function, x.AsSpan(first, size), y.AsSpan(first, size));
        }
    }
}
