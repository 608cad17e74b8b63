using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>Both tensors one after the other along a dimension; all other sizes are the same.</summary>
    public static Tensor Concatenate(this Tensor first, Tensor second, Index dimension) => Concatenate([first, second], dimension);

    /// <summary>The tensors one after the other along a dimension; all other sizes are the same.</summary>
    public static Tensor Concatenate(this IReadOnlyList<Tensor> tensors, Index dimension)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        if (tensors.Count == 0)
            throw new ArgumentException("Concatenate expects at least one tensor but got none.", nameof(tensors));
        var along = DimensionOf(tensors[0], dimension, nameof(Concatenate));
        var y = Tensor.Uninitialized(WithSize(tensors[0].Shape, along, SumOfSizes(tensors, along)));
        var strides = Strides.Of(y.Shape, along);
        var (offset, needed) = (0, false);
        foreach (var x in tensors)
        {
            var run = x.Shape[along] * strides.Inner;
            Blocks.Copy(x.Values, run, run, strides.Outer, y.Values[offset..], strides.Block, accumulate: false);
            offset += run;
            needed |= Tape.Needs(x);
        }
        if (needed)
            Tape.Record(new ConcatenateOperation([.. tensors], along, y), y);
        return y;
    }

    private static int SumOfSizes(IReadOnlyList<Tensor> tensors, int dimension)
    {
        var (first, sum) = (tensors[0].Shape, 0);
        foreach (var x in tensors)
        {
            ArgumentNullException.ThrowIfNull(x, nameof(tensors));
            if (x.Rank != first.Rank || WithSize(x.Shape, dimension, 1) != WithSize(first, dimension, 1))
                throw new ShapeException(
                    $"Concatenate along dimension {dimension} expects tensors that differ in that dimension only but got {first} "
                    + $"and {x.Shape}.");
            sum += x.Shape[dimension];
        }
        return sum;
    }

    private sealed class ConcatenateOperation(Tensor[] tensors, int dimension, Tensor y) : Operation
    {
        internal override int InputCount => tensors.Length;

        internal override Tensor Input(int index) => tensors[index];

        /// <summary>Every input's gradient is its part of dy.</summary>
        internal override void Backward()
        {
            var strides = Strides.Of(y.Shape, dimension);
            var offset = 0;
            foreach (var x in tensors)
            {
                var run = x.Shape[dimension] * strides.Inner;
                if (x.RequiresGradient)
                {
                    var gradient = x.GradientTarget(out var accumulate).AsSpan(0, x.Length);
                    Blocks.Copy(y.Gradient[offset..], strides.Block, run, strides.Outer, gradient, run, accumulate);
                }
                offset += run;
            }
        }

        internal override void Release() => y.ReleaseGradient();
    }
}
