namespace LstmNotebooks.Numerics;

/// <summary>Layer norm of a row of n values.</summary>
internal static class LayerNormKernels
{
    /// <summary>y = x̂ ⊙ weight + bias with x̂ = (x − mean)/σ.</summary>
    /// <returns>The mean, and 1/σ = 1/√(variance + epsilon).</returns>
    public static (float Mean, float Inverse) Forward(
        ReadOnlySpan<float> x, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, float epsilon, Span<float> y)
    {
        var mean = (float)(Reduction.Sum(x) / x.Length);
        var variance = Reduction.Sum(new SquaredDistanceFunction(mean), x, x) / x.Length;
        var inverse = (float)(1 / Math.Sqrt(variance + epsilon));
        PairMap.Run(new ShiftAndScaleFunction(mean, inverse), x, x, y, accumulate: false);
        Elementwise.Map<MultiplyFunction>(y, weight, y);
        Elementwise.Map<AddFunction>(y, bias, y);
        return (mean, inverse);
    }

    /// <summary>Adds g/σ − (mean g + x̂ mean(g ⊙ x̂))/σ to dx, where g = dy ⊙ weight.</summary>
    /// <param name="x">[n] inputs.</param>
    /// <param name="statistics">Mean and 1/σ from the forward pass.</param>
    /// <param name="weight">[n].</param>
    /// <param name="dy">[n].</param>
    /// <param name="normalized">[n], overwritten.</param>
    /// <param name="scratch">[n], overwritten.</param>
    /// <param name="dx">[n], written or added to.</param>
    /// <param name="accumulate">Whether to add to dx.</param>
    public static void Backward(
        ReadOnlySpan<float> x, (float Mean, float Inverse) statistics, ReadOnlySpan<float> weight, ReadOnlySpan<float> dy,
        Span<float> normalized, Span<float> scratch, Span<float> dx, bool accumulate)
    {
        PairMap.Run(new ShiftAndScaleFunction(statistics.Mean, statistics.Inverse), x, x, normalized, accumulate: false);
        Elementwise.Map<MultiplyFunction>(dy, weight, scratch);
        var mean = (float)(Reduction.Sum(scratch) / x.Length);
        var weightedMean = (float)(Reduction.Dot(scratch, normalized) / x.Length);
        PairMap.Run(new LayerNormSlope(statistics.Inverse, mean, weightedMean), normalized, scratch, dx, accumulate);
    }
}
