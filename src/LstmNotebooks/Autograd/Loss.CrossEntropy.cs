using System.Buffers;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    /// <summary>[1]: the weighted mean of −ln softmax(logits)[target] in nats.</summary>
    /// <param name="logits">[…, C], before the softmax; N rows.</param>
    /// <param name="targets">N classes, 0 to C − 1, in the order of the rows.</param>
    /// <param name="ignoredIndex">A target whose rows count for nothing, such as padding.</param>
    /// <param name="classWeights">[C] what each class counts; all 1 when left out. The mean divides by the sum of the rows' weights.</param>
    public static Tensor CrossEntropy(Tensor logits, ReadOnlySpan<int> targets, int? ignoredIndex = null, ReadOnlySpan<float> classWeights = default)
    {
        ArgumentNullException.ThrowIfNull(logits);
        var classes = logits.Shape[^1];
        if (logits.Rank < 2 || logits.Length == 0 || logits.Length / classes != targets.Length)
            throw new ShapeException($"CrossEntropy expects logits of shape [..., C] and one target for each of its rows but got {logits.Shape} and {targets.Length:N0} targets.");
        if (!classWeights.IsEmpty && classWeights.Length != classes)
            throw new ShapeException($"CrossEntropy expects a weight for each of {classes:N0} classes but got {classWeights.Length:N0}.");

        var rows = targets.Length;
        var weights = Buffers.Rent(rows);
        var sum = RowWeights(targets, classes, ignoredIndex, classWeights, weights);
        var classOfRow = ArrayPool<int>.Shared.Rent(rows);
        targets.CopyTo(classOfRow);
        var (probabilities, losses) = (Buffers.Rent(logits.Length), Buffers.Rent(rows));
        var count = Parts.Count(rows, classes);
        var job = new CrossEntropyJob(logits.Storage, classOfRow, weights, rows, classes, probabilities, losses, count);
        Workers.Run(count, ref job);

        var y = Tensor.Uninitialized([1]);
        y.Values[0] = (float)(Reduction.Sum(losses.AsSpan(0, rows)) / sum);
        Buffers.Return(losses);
        var operation = new CrossEntropyOperation(logits, classOfRow, weights, probabilities, (float)(1 / sum), y);
        if (Tape.Needs(logits))
            Tape.Record(operation, y);
        else
            operation.Release();
        return y;
    }

    /// <summary>What each row counts, and the sum of that.</summary>
    private static double RowWeights(ReadOnlySpan<int> targets, int classes, int? ignoredIndex, ReadOnlySpan<float> classWeights, Span<float> weights)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] == ignoredIndex)
            {
                weights[i] = 0;
                continue;
            }
            if ((uint)targets[i] >= (uint)classes)
                throw new ArgumentOutOfRangeException(nameof(targets), $"CrossEntropy got target {targets[i]} in row {i} but there are {classes:N0} classes: targets are 0 to {classes - 1}, or the ignored index.");
            weights[i] = classWeights.IsEmpty ? 1 : classWeights[targets[i]];
            if (!(weights[i] >= 0 && float.IsFinite(weights[i])))
                throw new ArgumentOutOfRangeException(nameof(classWeights), $"CrossEntropy expects weights of 0 or more but that of class {targets[i]} is {weights[i]}.");
        }
        var sum = Reduction.Sum(weights[..targets.Length]);
        return sum > 0
            ? sum
            : throw new ArgumentException("CrossEntropy has no row to take the mean over: every target is the ignored index or has weight 0. Leave such batches out.", nameof(targets));
    }

    private sealed class CrossEntropyOperation(Tensor logits, int[] targets, float[] weights, float[] probabilities, float factor, Tensor y) : UnaryOperation(logits, y)
    {
        private float[]? kept = probabilities;

        /// <summary>dLogits = dy · weight/Σ weight · (softmax − 1 at the target) in every row, computed where the probabilities are.</summary>
        internal override void Backward()
        {
            var gradient = kept!;
            var classes = X.Shape[^1];
            var rows = X.Length / classes;
            var count = Parts.Count(rows, classes);
            var job = new CrossEntropyBackwardJob(gradient, targets, weights, rows, classes, Y.Gradient[0] * factor, count);
            Workers.Run(count, ref job);

            if (X.TryAdoptGradient(gradient))
            {
                kept = null;
                return;
            }
            var sum = X.GradientTarget(out var accumulate);
            PairMap.Run(default(First<IdentityFunction>), gradient, gradient, X.Length, sum, accumulate);
        }

        internal override void Release()
        {
            base.Release();
            Buffers.Return(weights);
            ArrayPool<int>.Shared.Return(targets);
            if (kept is { } probabilities)
                Buffers.Return(probabilities);
            kept = null;
        }
    }
}
