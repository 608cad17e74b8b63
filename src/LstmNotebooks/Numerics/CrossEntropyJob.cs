namespace LstmNotebooks.Numerics;

/// <summary>Cross-entropy of the rows of [rows, classes] logits, one loss a row.</summary>
/// <param name="logits">[rows, classes].</param>
/// <param name="rows">Targets and weights are read, the other numbers written.</param>
/// <param name="losses">[rows], written.</param>
internal readonly struct CrossEntropyJob(float[] logits, CrossEntropyRows rows, float[] losses) : IPartJob
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
            var sum = Reduction.Sum(new ShiftedExpFunction(largest), x, x);
            rows.Largest[row] = largest;
            rows.Inverse[row] = (float)(1 / sum);
            losses[row] = rows.Weights[row] * (largest - x[rows.Targets[row]] + Transcendental.Log((float)sum));
        }
    }
}
