namespace LstmNotebooks.Numerics;

/// <summary>The gradient of <see cref="CrossEntropyJob"/>, written over the probabilities.</summary>
/// <param name="probabilities">[rows, classes]; overwritten with the gradient of the logits.</param>
/// <param name="targets">[rows] classes.</param>
/// <param name="weights">[rows] factor of each row's loss; 0 leaves the row out.</param>
/// <param name="rows">Number of rows.</param>
/// <param name="classes">Number of classes.</param>
/// <param name="factor">dLoss/dSum of the weighted losses.</param>
/// <param name="count">Number of parts.</param>
internal readonly struct CrossEntropyBackwardJob(float[] probabilities, int[] targets, float[] weights, int rows, int classes, float factor, int count) : IPartJob
{
    /// <summary>dLogits = factor · weight (softmax − 1 at the target).</summary>
    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, rows);
        for (var row = start; row < end; row++)
        {
            var p = probabilities.AsSpan(row * classes, classes);
            if (weights[row] == 0)
            {
                p.Clear();
                continue;
            }
            p[targets[row]] -= 1;
            PairMap.Run(new ScaleFunction(factor * weights[row]), p, p, p, accumulate: false);
        }
    }
}
