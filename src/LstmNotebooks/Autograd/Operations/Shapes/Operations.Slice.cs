using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>Some neighbouring positions of one dimension; all other sizes stay.</summary>
    /// <param name="x">Any shape.</param>
    /// <param name="dimension">Which dimension; ^1 is the last.</param>
    /// <param name="start">The first position taken.</param>
    /// <param name="length">How many are taken.</param>
    public static Tensor Slice(this Tensor x, Index dimension, int start, int length)
    {
        var along = DimensionOf(x, dimension, nameof(Slice));
        if (start < 0 || length < 0 || start > x.Shape[along] - length)
            throw new ArgumentOutOfRangeException(
                nameof(start),
                $"Slice takes positions {start} to {(long)start + length} (exclusive) of dimension {along} but {x.Shape} has "
                + $"{x.Shape[along]} there.");

        var y = Tensor.Uninitialized(WithSize(x.Shape, along, length));
        var strides = Strides.Of(x.Shape, along);
        var run = length * strides.Inner;
        if (y.Length > 0)
            Blocks.Copy(x.Values[(start * strides.Inner)..], strides.Block, run, strides.Outer, y.Values, run, accumulate: false);
        if (Tape.Needs(x))
            Tape.Record(new SliceOperation(x, y, along, start), y);
        return y;
    }

    private sealed class SliceOperation(Tensor x, Tensor y, int dimension, int start) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy where it was taken from, 0 elsewhere.</summary>
        internal override void Backward()
        {
            var strides = Strides.Of(X.Shape, dimension);
            var run = Y.Shape[dimension] * strides.Inner;
            var gradient = X.GradientToAddTo();
            if (Y.Length > 0)
                Blocks.Copy(Y.Gradient, run, run, strides.Outer, gradient[(start * strides.Inner)..], strides.Block, accumulate: true);
        }
    }
}
