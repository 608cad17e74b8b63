namespace LstmNotebooks.Numerics;

/// <summary>dx = dy − eʸ Σ dy of y = ln softmax x; x and y of the kernel are y and dy, z is dx.</summary>
internal readonly struct LogSoftmaxBackwardKernel : IRowKernel
{
    public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate) =>
        PairMap.Run(new LogSoftmaxSlope((float)Reduction.Sum(y)), x, y, z, accumulate);
}
