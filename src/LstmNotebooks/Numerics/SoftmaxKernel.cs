namespace LstmNotebooks.Numerics;

/// <summary>z = softmax x. The largest value is taken off first, so that no exponential overflows.</summary>
internal readonly struct SoftmaxKernel : IRowKernel
{
    public static void Run(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate) => Run(x, z);

    /// <summary>probabilities = softmax logits. Gives ln Σ e^logit in two parts, the largest logit and the rest, which keeps what their sum would round away.</summary>
    public static (float Largest, float LogSum) Run(ReadOnlySpan<float> logits, Span<float> probabilities)
    {
        var largest = Reduction.Max(logits);
        PairMap.Run(new ShiftedExpFunction(largest), logits, logits, probabilities, accumulate: false);
        var sum = Reduction.Sum(probabilities);
        PairMap.Run(new ScaleFunction((float)(1 / sum)), probabilities, probabilities, probabilities, accumulate: false);
        return (largest, Transcendental.Log((float)sum));
    }
}
