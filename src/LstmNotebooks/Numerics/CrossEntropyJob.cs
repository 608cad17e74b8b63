namespace LstmNotebooks.Numerics;

/// <summary>Softmax and cross-entropy of the rows of [rows, classes] logits, one loss a row.</summary>
/// <param name="logits">[rows, classes].</param>
/// <param name="targets">[rows] classes.</param>
/// <param name="weights">[rows] factor of each row's loss; 0 leaves the row out.</param>
/// <param name="rows">Number of rows.</param>
/// <param name="classes">Number of classes.</param>
/// <param name="probabilities">[rows, classes], written.</param>
/// <param name="losses">[rows], written.</param>
/// <param name="count">Number of parts.</param>
internal readonly struct CrossEntropyJob(float[] logits, int[] targets, float[] weights, int rows, int classes, float[] probabilities, float[] losses, int count) : IPartJob
{
    /// <summary>loss = weight (largest + ln Σ e^(x − largest) − x[target]).</summary>
    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, rows);
        for (var row = start; row < end; row++)
        {
            losses[row] = 0;
            if (weights[row] == 0)
                continue;
            var x = logits.AsSpan(row * classes, classes);
            var (largest, logSum) = SoftmaxKernel.Run(x, probabilities.AsSpan(row * classes, classes));
            losses[row] = weights[row] * (largest - x[targets[row]] + logSum);
        }
    }
}
