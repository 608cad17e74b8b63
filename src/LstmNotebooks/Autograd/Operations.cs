using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>
/// What can be computed with tensors so that gradients flow back through it. Shapes must fit exactly: nothing is broadcast
/// silently.
/// </summary>
public static partial class Operations
{
    /// <summary>y = f(x) of every element; same shape.</summary>
    private static Tensor Map<TFunction>(Tensor x) where TFunction : struct, IElementFunction
    {
        ArgumentNullException.ThrowIfNull(x);
        return Map(default(First<TFunction>), x, x);
    }

    /// <summary>z = f(x, y) of every pair of elements; the shape of x.</summary>
    private static Tensor Map<TFunction>(TFunction function, Tensor x, Tensor y) where TFunction : struct, IPairFunction
    {
        var z = Tensor.Uninitialized(x.Shape);
        PairMap.Run(function, x.Storage, y.Storage, x.Length, z.Storage, accumulate: false);
        return z;
    }

    /// <summary>
    /// Adds f(x, y) to a tensor's gradient; what is negligible counts as zero, as gradients that pass through many operations fade
    /// without end.
    /// </summary>
    internal static void AddGradient<TFunction>(Tensor to, TFunction function, float[] x, float[] y) where TFunction : struct, IPairFunction
    {
        var gradient = to.GradientTarget(out var accumulate);
        PairMap.Run(new Flushed<TFunction>(function), x, y, to.Length, gradient, accumulate);
    }

    /// <summary>Adds an array to a tensor's gradient.</summary>
    private static void AddGradient(Tensor to, float[] gradient) => AddGradient(to, default(First<IdentityFunction>), gradient, gradient);

    private static void RequireSameShape(Tensor left, Tensor right, string operation)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Shape != right.Shape)
            throw new ShapeException(
                $"{operation} expects two tensors of one shape but got {left.Shape} and {right.Shape}: nothing is broadcast; "
                + "AddBias adds a row to every row, Scale multiplies by one number.");
    }

    /// <summary>The number of a dimension, counted from either end.</summary>
    private static int DimensionOf(Tensor x, Index dimension, string operation)
    {
        ArgumentNullException.ThrowIfNull(x);
        var number = dimension.GetOffset(x.Rank);
        return (uint)number < (uint)x.Rank
            ? number
            : throw new ShapeException(
                $"{operation} got dimension {dimension} but {x.Shape} has {x.Rank}: give 0 to {x.Rank - 1}, or ^1 for the last.");
    }

    /// <summary>The shape with another size of one dimension.</summary>
    private static Shape WithSize(Shape shape, int dimension, int size)
    {
        Span<int> sizes = stackalloc int[Shape.MaxRank];
        for (var i = 0; i < shape.Rank; i++)
            sizes[i] = i == dimension ? size : shape[i];
        return Shape.Create(sizes[..shape.Rank]);
    }
}
