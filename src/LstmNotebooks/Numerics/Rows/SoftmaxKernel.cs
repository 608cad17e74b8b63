namespace LstmNotebooks.Numerics;

/// <summary>z = softmax x. The largest value is taken off first, so that no exponential overflows.</summary>
internal readonly struct SoftmaxKernel : IRowKernel
{
    public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate)
    {
        PairMap.Run(new ShiftedExpFunction(Reduction.Max(x)), x, x, z, accumulate: false);
        PairMap.Run(new ScaleFunction((float)(1 / Reduction.Sum(z))), z, z, z, accumulate: false);
    }
}
