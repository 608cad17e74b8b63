using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>The same values, in the same order, under another shape; one size may be −1, which is whatever is left.</summary>
    public static Tensor Reshape(this Tensor x, params ReadOnlySpan<int> sizes)
    {
        ArgumentNullException.ThrowIfNull(x);
        var shape = Fill(x.Shape, sizes);
        var y = Tensor.Uninitialized(shape);
        x.Values.CopyTo(y.Values);
        if (Tape.Needs(x))
            Tape.Record(new ReshapeOperation(x, y), y);
        return y;
    }

    private static Shape Fill(Shape from, ReadOnlySpan<int> sizes)
    {
        Span<int> filled = stackalloc int[Shape.MaxRank];
        var (open, known) = (-1, 1L);
        for (var i = 0; i < Math.Min(sizes.Length, filled.Length); i++)
        {
            filled[i] = sizes[i];
            if (sizes[i] == -1 && open < 0)
                open = i;
            else
                known = sizes[i] < 0 ? -1 : known * sizes[i];
        }
        if (open >= 0 && known > 0 && from.Length % known == 0)
            filled[open] = (int)(from.Length / known);
        if (sizes.Length is 0 or > Shape.MaxRank
            || filled[..sizes.Length].ContainsAnyInRange(int.MinValue, -1)
            || (open < 0 && known != from.Length))
            throw new ShapeException(
                $"Reshape keeps all {from.Length:N0} values of {from} but [{string.Join(", ", sizes.ToArray())}] does not hold as "
                + $"many: give 1 to {Shape.MaxRank} sizes with that product, at most one of them -1.");
        return Shape.Create(filled[..sizes.Length]);
    }

    private sealed class ReshapeOperation(Tensor x, Tensor y) : UnaryOperation(x, y)
    {
        /// <summary>dx = dy, under x's shape.</summary>
        internal override void Backward() => AddGradient(X, Y.GradientStorage!);
    }
}
