namespace LstmNotebooks.Numerics;

/// <summary>Cross-entropy of the rows of [rows, classes] logits, one loss per row.</summary>
/// <param name="logits">[rows, classes].</param>
/// <param name="rows">Targets and weights are read, the other numbers written.</param>
/// <param name="losses">[rows], written.</param>
/// <param name="exponentials">[rows, classes], written for the backward pass: e^(x − largest); null when there is none.</param>
internal readonly struct CrossEntropyJob(float[] logits, CrossEntropyRows rows, float[] losses, float[]? exponentials) : IPartJob
{
    /// <summary>loss = weight (largest + ln Σ e^(x − largest) − x[target]).</summary>
    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, rows.PartCount, rows.Count);
        for (var row = start; row < end; row++)
        {
            losses[row] = 0;
            if (rows.Weights[row] == 0)
                continue;
            // The row is read twice, but the second time from the cache.
            var x = logits.AsSpan(row * rows.Classes, rows.Classes);
            var largest = Reduction.Max(x);
            var sum = Sum(new ShiftedExpFunction(largest), x, row);
            rows.Inverse[row] = (float)(1 / sum);
            losses[row] = rows.Weights[row] * (largest - x[rows.Targets[row]] + Transcendental.Log((float)sum));
        }
    }

    private double Sum(ShiftedExpFunction exp, ReadOnlySpan<float> x, int row)
    {
        if (exponentials is null)
            return Reduction.Sum(exp, x, x);
        var values = exponentials.AsSpan(row * rows.Classes, rows.Classes);
        PairMap.Run(exp, x, x, values, accumulate: false);
        return Reduction.Sum(values);
    }
}
