using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Examples of inputs and targets, such as windows of a series and the values after them.</summary>
public sealed class TensorDataset : Dataset<TensorBatch>
{
    /// <summary>Examples over tensors that are not copied.</summary>
    /// <param name="inputs">[N, …], such as [N, T, F].</param>
    /// <param name="targets">[N, …], such as [N, H].</param>
    /// <exception cref="ShapeException">They have another number of examples, or none.</exception>
    public TensorDataset(Tensor inputs, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (inputs.Shape[0] != targets.Shape[0] || inputs.Shape[0] == 0)
            throw new ShapeException(
                "A dataset expects inputs and targets of the same number of examples, one at least, "
                + $"but got {inputs.Shape} and {targets.Shape}: the first dimensions must be equal.");
        Inputs = inputs;
        Targets = targets;
    }

    /// <summary>[N, …].</summary>
    public Tensor Inputs { get; }

    /// <summary>[N, …].</summary>
    public Tensor Targets { get; }

    /// <inheritdoc/>
    public override int Count => Inputs.Shape[0];

    /// <inheritdoc/>
    public override TensorBatch GetBatch(ReadOnlySpan<int> examples) => new(Rows(Inputs, examples), Rows(Targets, examples));

    private static Tensor Rows(Tensor source, ReadOnlySpan<int> examples)
    {
        Span<int> sizes = stackalloc int[source.Rank];
        for (var i = 1; i < sizes.Length; i++)
            sizes[i] = source.Shape[i];
        sizes[0] = examples.Length;
        var rows = Tensor.Uninitialized(Shape.Create(sizes));
        Span<float> from = source.Values, to = rows.Values;
        var length = source.Length / source.Shape[0];
        for (var i = 0; i < examples.Length; i++)
        {
            if ((uint)examples[i] >= (uint)source.Shape[0])
                throw new ArgumentOutOfRangeException(
                    nameof(examples),
                    $"The dataset has examples 0 to {source.Shape[0] - 1} but example {examples[i]} was asked for.");
            from.Slice(examples[i] * length, length).CopyTo(to[(i * length)..]);
        }
        return rows;
    }
}
