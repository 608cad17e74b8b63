namespace LstmNotebooks.Numerics;

/// <summary>The gradient of <see cref="CrossEntropyJob"/>.</summary>
/// <param name="exponentials">[rows, classes], as the forward pass left them.</param>
/// <param name="rows">As the forward pass left them.</param>
/// <param name="factor">dLoss/dSum of the weighted losses.</param>
/// <param name="gradient">[rows, classes], written or added to; may be the array of exponentials when written.</param>
/// <param name="accumulate">Whether to add.</param>
internal readonly struct CrossEntropyBackwardJob(
    float[] exponentials, CrossEntropyRows rows, float factor, float[] gradient, bool accumulate) : IPartJob
{
    /// <summary>dLogits = factor · weight (softmax − 1 at the target).</summary>
    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, rows.PartCount, rows.Count);
        for (var row = start; row < end; row++)
        {
            var x = exponentials.AsSpan(row * rows.Classes, rows.Classes);
            var dx = gradient.AsSpan(row * rows.Classes, rows.Classes);
            if (rows.Weights[row] != 0)
                Run(new CrossEntropySlope(rows.Inverse[row], factor * rows.Weights[row]), x, rows.Targets[row], dx);
            else if (!accumulate)
                dx.Clear();
        }
    }

    private void Run(CrossEntropySlope slope, ReadOnlySpan<float> x, int target, Span<float> dx)
    {
        var (before, atTarget) = (dx[target], slope.AtTarget(x[target]));
        PairMap.Run(slope, x, x, dx, accumulate);
        dx[target] = accumulate ? before + atTarget : atTarget;
    }
}
