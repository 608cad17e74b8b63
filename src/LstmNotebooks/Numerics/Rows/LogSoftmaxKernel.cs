namespace LstmNotebooks.Numerics;

/// <summary>z = ln softmax x = x − largest − ln Σ e^(x − largest).</summary>
internal readonly struct LogSoftmaxKernel : IRowKernel
{
    public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate)
    {
        var largest = Reduction.Max(x);
        PairMap.Run(new ShiftedExpFunction(largest), x, x, z, accumulate: false);
        var logSum = Transcendental.Log((float)Reduction.Sum(z));
        PairMap.Run(new ShiftTwiceFunction(largest, logSum), x, x, z, accumulate: false);
    }
}
