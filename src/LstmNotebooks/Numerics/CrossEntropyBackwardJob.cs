namespace LstmNotebooks.Numerics;

/// <summary>The gradient of <see cref="CrossEntropyJob"/>; the softmax is computed again from the logits and the rows' numbers.</summary>
/// <param name="logits">[rows, classes].</param>
/// <param name="rows">As the forward pass left them.</param>
/// <param name="factor">dLoss/dSum of the weighted losses.</param>
/// <param name="gradient">[rows, classes], written or added to.</param>
/// <param name="accumulate">Whether to add.</param>
internal readonly struct CrossEntropyBackwardJob(float[] logits, CrossEntropyRows rows, float factor, float[] gradient, bool accumulate) : IPartJob
{
    /// <summary>dLogits = factor · weight (softmax − 1 at the target).</summary>
    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, rows.PartCount, rows.Count);
        for (var row = start; row < end; row++)
        {
            var x = logits.AsSpan(row * rows.Classes, rows.Classes);
            var dx = gradient.AsSpan(row * rows.Classes, rows.Classes);
            if (rows.Weights[row] != 0)
                Run(new CrossEntropySlope(rows.Largest[row], rows.Inverse[row], factor * rows.Weights[row]), x, rows.Targets[row], dx);
            else if (!accumulate)
                dx.Clear();
        }
    }

    private void Run(CrossEntropySlope slope, ReadOnlySpan<float> x, int target, Span<float> dx)
    {
        var before = dx[target];
        PairMap.Run(slope, x, x, dx, accumulate);
        var atTarget = slope.AtTarget(x[target]);
        dx[target] = accumulate ? before + atTarget : atTarget;
    }
}
