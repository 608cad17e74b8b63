using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[1]: the sum of all elements.</summary>
    public static Tensor Sum(this Tensor x) => ScaledSum(x, 1);

    /// <summary>The sum along one dimension, which is gone from the shape.</summary>
    public static Tensor Sum(this Tensor x, Index dimension) => ScaledSum(x, DimensionOf(x, dimension, nameof(Sum)), 1);

    private static Tensor ScaledSum(Tensor x, double factor)
    {
        ArgumentNullException.ThrowIfNull(x);
        var y = Tensor.Uninitialized([1]);
        y.Values[0] = (float)(BlockSumJob<First<IdentityFunction>>.Run(default, x.Storage, x.Storage, x.Length) * factor);
        return RecordSum(x, new(1, x.Length, 1), factor, y);
    }

    private static Tensor ScaledSum(Tensor x, int dimension, double factor)
    {
        var strides = Strides.Of(x.Shape, dimension);
        var y = Tensor.Uninitialized(Without(x.Shape, dimension));
        for (var outer = 0; outer < strides.Outer; outer++)
        {
            var block = x.Values.Slice(outer * strides.Block, strides.Block);
            var sums = y.Values.Slice(outer * strides.Inner, strides.Inner);
            if (strides.Inner == 1)
            {
                sums[0] = (float)(Reduction.Sum(block) * factor);
                continue;
            }
            ColumnSums.Run(block, strides.Size, strides.Inner, sums, accumulate: false);
            if (factor != 1)
                PairMap.Run(new ScaleFunction((float)factor), sums, sums, sums, accumulate: false);
        }
        return RecordSum(x, strides, factor, y);
    }

    private static Tensor RecordSum(Tensor x, Strides strides, double factor, Tensor y)
    {
        if (Tape.Needs(x))
            Tape.Record(new SumOperation(x, y, strides, (float)factor), y);
        return y;
    }

    private static Shape Without(Shape shape, int dimension)
    {
        Span<int> sizes = stackalloc int[Shape.MaxRank];
        var rank = 0;
        for (var i = 0; i < shape.Rank; i++)
        {
            if (i != dimension)
                sizes[rank++] = shape[i];
        }
        return rank == 0 ? [1] : Shape.Create(sizes[..rank]);
    }

    private sealed class SumOperation(Tensor x, Tensor y, Strides strides, float factor) : UnaryOperation(x, y)
    {
        /// <summary>dx = factor · dy at every position that was summed; the factor of a mean is 1/count.</summary>
        internal override void Backward()
        {
            var gradient = X.GradientTarget(out var accumulate).AsSpan(0, X.Length);
            for (var outer = 0; outer < strides.Outer; outer++)
            {
                var dy = Y.Gradient.Slice(outer * strides.Inner, strides.Inner);
                var block = gradient.Slice(outer * strides.Block, strides.Block);
                if (strides.Inner == 1)
                    PairMap.Run(new ConstantFunction(dy[0] * factor), block, block, block, accumulate);
                else
                    Spread(dy, block, accumulate);
            }
        }

        private void Spread(ReadOnlySpan<float> dy, Span<float> block, bool accumulate)
        {
            for (var i = 0; i < block.Length; i += dy.Length)
                PairMap.Run(new ScaleFunction(factor), dy, dy, block.Slice(i, dy.Length), accumulate);
        }
    }
}
