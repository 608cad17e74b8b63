using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Loss
{
    // So many logits are in memory at a time, 32 MB of them.
    private const int LogitsAtATime = 1 << 23;

    /// <summary>
    /// [1]: the mean of −ln softmax(x · weightᵀ + bias)[target] in nats, without all rows' logits or probabilities in memory.
    /// </summary>
    /// <remarks>
    /// To the bit the value and the gradients of <see cref="CrossEntropy"/> after <see cref="Operations.Linear"/>. The logits of some
    /// rows are made,
    /// turned into gradients of x, weight and bias, and forgotten: memory grows with the rows and with the classes, not with their product.
    /// </remarks>
    /// <param name="x">[…, I]; N rows.</param>
    /// <param name="weight">[C, I].</param>
    /// <param name="bias">[C].</param>
    /// <param name="targets">N classes, 0 to C − 1, in the order of the rows.</param>
    /// <exception cref="ShapeException">The shapes do not go together, or there is no row.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A target is none of the classes.</exception>
    public static Tensor LinearCrossEntropy(Tensor x, Tensor weight, Tensor bias, ReadOnlySpan<int> targets)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(bias);
        if (weight.Rank != 2 || bias.Rank != 1 || weight.Shape[0] != bias.Length)
            throw new ShapeException(
                $"LinearCrossEntropy expects a weight of shape [C, I] and a bias of shape [C] but got {weight.Shape} and {bias.Shape}.");
        if (x.Rank < 2 || x.Shape[^1] != weight.Shape[1] || targets.IsEmpty || x.Length != (long)targets.Length * weight.Shape[1])
            throw new ShapeException(
                $"LinearCrossEntropy expects x of shape [..., {weight.Shape[1]}] and one target for each of its rows but got "
                + $"{x.Shape} and {targets.Length:N0} targets.");
        for (var row = 0; row < targets.Length; row++)
        {
            if ((uint)targets[row] >= (uint)bias.Length)
                throw new ArgumentOutOfRangeException(
                    nameof(targets),
                    $"LinearCrossEntropy got target {targets[row]} in row {row} but there are {bias.Length:N0} classes: "
                    + $"targets are 0 to {bias.Length - 1}.");
        }
        return LinearCrossEntropy(x, weight, bias, targets, Math.Max(1, LogitsAtATime / Math.Max(1, bias.Length)));
    }

    /// <summary>The same, with the logits of at most so many rows in memory.</summary>
    internal static Tensor LinearCrossEntropy(Tensor x, Tensor weight, Tensor bias, ReadOnlySpan<int> targets, int rowsAtATime)
    {
        var gradients = Tape.Needs(x) || Tape.Needs(weight, bias) ? new LinearGradients(x, weight, bias) : null;
        var losses = new float[targets.Length];
        for (var start = 0; start < targets.Length; start += rowsAtATime)
        {
            var count = Math.Min(rowsAtATime, targets.Length - start);
            AddRows(x, weight, bias, targets, (start, count), losses, gradients);
        }
        var y = Tensor.Uninitialized([1]);
        y.Values[0] = (float)(Reduction.Sum(losses) / targets.Length);
        if (gradients is not null)
            Tape.Record(new LinearCrossEntropyOperation(gradients, y), y);
        return y;
    }

    /// <summary>The losses of some rows and, where gradients are asked for, what these rows add to them.</summary>
    private static void AddRows(
        Tensor x,
        Tensor weight,
        Tensor bias,
        ReadOnlySpan<int> targets,
        (int Start, int Count) part,
        Span<float> losses,
        LinearGradients? gradients)
    {
        var (classes, inputs) = (weight.Shape[0], weight.Shape[1]);
        var rows = new CrossEntropyRows(part.Count, classes);
        RowWeights(targets.Slice(part.Start, part.Count), classes, ignoredIndex: null, classWeights: default, rows.Weights);
        targets.Slice(part.Start, part.Count).CopyTo(rows.Targets);
        var (logits, found) = (Buffers.Rent(part.Count * classes), Buffers.Rent(part.Count));
        Products.RunFromBias(
            x.Values.Slice(part.Start * inputs, part.Count * inputs),
            weight.Values,
            bias.Values,
            part.Count,
            inputs,
            classes,
            logits.AsSpan(0, part.Count * classes));
        var exponentials = gradients is null ? null : Buffers.Rent(part.Count * classes);
        var job = new CrossEntropyJob(logits, rows, found, exponentials);
        Workers.Run(rows.PartCount, ref job);
        found.AsSpan(0, part.Count).CopyTo(losses[part.Start..]);
        Buffers.Return(logits);
        Buffers.Return(found);
        if (exponentials is not null)
        {
            // The exponentials become the gradient of the logits.
            var backward = new CrossEntropyBackwardJob(exponentials, rows, (float)(1.0 / targets.Length), exponentials, accumulate: false);
            Workers.Run(rows.PartCount, ref backward);
            gradients!.Add(exponentials.AsSpan(0, part.Count * classes), part.Start, part.Count);
            Buffers.Return(exponentials);
        }
        rows.Return();
    }

    private sealed class LinearCrossEntropyOperation(LinearGradients gradients, Tensor y) : Operation
    {
        internal override int InputCount => 3;

        internal override Tensor Input(int index) => gradients.Input(index);

        /// <summary>Gives the gradients away that the forward pass has made, times dy.</summary>
        internal override void Backward() => gradients.Give(y.Gradient[0]);

        internal override void Release()
        {
            y.ReleaseGradient();
            gradients.Return();
        }
    }
}
