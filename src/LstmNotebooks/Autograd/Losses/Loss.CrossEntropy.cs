using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    /// <summary>[1]: the weighted mean of −ln softmax(logits)[target] in nats.</summary>
    /// <param name="logits">[…, C], before the softmax; N rows.</param>
    /// <param name="targets">N classes, 0 to C − 1, in the order of the rows.</param>
    /// <param name="ignoredIndex">A target whose rows count for nothing, such as padding.</param>
    /// <param name="classWeights">
    /// [C] what each class counts; all 1 when left out. The mean divides by the sum of the rows' weights.
    /// </param>
    public static Tensor CrossEntropy(
        Tensor logits, ReadOnlySpan<int> targets, int? ignoredIndex = null, ReadOnlySpan<float> classWeights = default)
    {
        ArgumentNullException.ThrowIfNull(logits);
        var classes = logits.Shape[^1];
        if (logits.Rank < 2 || logits.Length == 0 || logits.Length / classes != targets.Length)
            throw new ShapeException(
                $"CrossEntropy expects logits of shape [..., C] and one target for each of its rows but got {logits.Shape} and "
                + $"{targets.Length:N0} targets.");
        if (!classWeights.IsEmpty && classWeights.Length != classes)
            throw new ShapeException($"CrossEntropy expects a weight for each of {classes:N0} classes but got {classWeights.Length:N0}.");

        var rows = new CrossEntropyRows(targets.Length, classes);
        var sum = RowWeights(targets, classes, ignoredIndex, classWeights, rows.Weights);
        targets.CopyTo(rows.Targets);
        var losses = Buffers.Rent(rows.Count);
        var exponentials = Tape.Needs(logits) ? Buffers.Rent(logits.Length) : null;
        var job = new CrossEntropyJob(logits.Storage, rows, losses, exponentials);
        Workers.Run(rows.PartCount, ref job);

        var y = Tensor.Uninitialized([1]);
        y.Values[0] = (float)(Reduction.Sum(losses.AsSpan(0, rows.Count)) / sum);
        Buffers.Return(losses);
        if (exponentials is not null)
            Tape.Record(new CrossEntropyOperation(logits, rows, exponentials, (float)(1 / sum), y), y);
        else
            rows.Return();
        return y;
    }

    /// <summary>What each row counts, and the sum of that.</summary>
    private static double RowWeights(
        ReadOnlySpan<int> targets, int classes, int? ignoredIndex, ReadOnlySpan<float> classWeights, Span<float> weights)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] == ignoredIndex)
            {
                weights[i] = 0;
                continue;
            }
            if ((uint)targets[i] >= (uint)classes)
                throw new ArgumentOutOfRangeException(
                    nameof(targets),
                    $"CrossEntropy got target {targets[i]} in row {i} but there are {classes:N0} classes: "
                    + $"targets are 0 to {classes - 1}, or the ignored index.");
            weights[i] = classWeights.IsEmpty ? 1 : classWeights[targets[i]];
            if (!(weights[i] >= 0 && float.IsFinite(weights[i])))
                throw new ArgumentOutOfRangeException(
                    nameof(classWeights), $"CrossEntropy expects weights of 0 or more but that of class {targets[i]} is {weights[i]}.");
        }
        var sum = Reduction.Sum(weights[..targets.Length]);
        return sum > 0
            ? sum
            : throw new ArgumentException(
                "CrossEntropy has no row to take the mean over: every target is the ignored index or has weight 0. Leave such batches out.",
                nameof(targets));
    }

    private sealed class CrossEntropyOperation(
        Tensor logits, CrossEntropyRows rows, float[] exponentials, float factor, Tensor y) : UnaryOperation(logits, y)
    {
        private float[]? kept = exponentials;

        /// <summary>dLogits = dy · weight/Σ weight · (softmax − 1 at the target) in every row.</summary>
        internal override void Backward()
        {
            // The one large array that the forward pass wrote becomes the gradient, unless there is one to add to.
            var from = kept!;
            if (X.TryAdoptGradient(from))
                kept = null;
            var gradient = kept is null ? from : X.GradientTarget(out _);
            var job = new CrossEntropyBackwardJob(from, rows, Y.Gradient[0] * factor, gradient, accumulate: kept is not null);
            Workers.Run(rows.PartCount, ref job);
        }

        internal override void Release()
        {
            base.Release();
            rows.Return();
            if (kept is not null)
                Buffers.Return(kept);
            kept = null;
        }
    }
}
