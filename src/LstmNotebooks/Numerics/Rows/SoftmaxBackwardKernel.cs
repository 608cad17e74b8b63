namespace LstmNotebooks.Numerics;

/// <summary>dx = y ⊙ (dy − Σ y dy) of y = softmax x; x and y of the kernel are y and dy, z is dx.</summary>
internal readonly struct SoftmaxBackwardKernel : IRowKernel
{
    public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate) =>
        PairMap.Run(new Flushed<SoftmaxSlope>(new((float)Reduction.Dot(x, y))), x, y, z, accumulate);
}
