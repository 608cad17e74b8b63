using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[M, N] → [N, M]: rows for columns.</summary>
    public static Tensor Transpose(this Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Rank == 2
            ? x.Transpose(0, 1)
            : throw new ShapeException(
                $"Transpose() expects a matrix [M, N] but got {x.Shape}: name the two dimensions to swap, as in Transpose(0, 1).");
    }

    /// <summary>Two dimensions swapped, as in [B, T, H] → [T, B, H].</summary>
    public static Tensor Transpose(this Tensor x, Index first, Index second)
    {
        var (one, other) = (DimensionOf(x, first, nameof(Transpose)), DimensionOf(x, second, nameof(Transpose)));
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        var y = Tensor.Uninitialized(WithSize(WithSize(x.Shape, low, x.Shape[high]), high, x.Shape[low]));
        Swap(x.Values, x.Shape, low, high, y.Values, accumulate: false);
        if (Tape.Needs(x))
            Tape.Record(new TransposeOperation(x, y, low, high), y);
        return y;
    }

    private static void Swap(ReadOnlySpan<float> source, Shape shape, int low, int high, Span<float> destination, bool accumulate)
    {
        if (low == high)
        {
            Blocks.Copy(source, destination, accumulate);
            return;
        }
        var outside = Strides.Of(shape, low);
        var inside = Strides.Of(shape, high);
        var middle = 1;
        for (var i = low + 1; i < high; i++)
            middle *= shape[i];
        Blocks.SwapDimensions(source, outside.Outer, outside.Size, middle, inside.Size, inside.Inner, destination, accumulate);
    }

    private sealed class TransposeOperation(Tensor x, Tensor y, int low, int high) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy with the dimensions swapped back.</summary>
        internal override void Backward()
        {
            var gradient = X.GradientTarget(out var accumulate).AsSpan(0, X.Length);
            Swap(Y.Gradient, Y.Shape, low, high, gradient, accumulate);
        }
    }
}
