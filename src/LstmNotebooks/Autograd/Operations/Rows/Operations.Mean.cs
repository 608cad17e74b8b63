using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[1]: the mean of all elements.</summary>
    /// <remarks>A sum with the factor 1/count; see <see cref="Sum(Tensor)"/> for the gradient.</remarks>
    public static Tensor Mean(this Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return ScaledSum(x, 1.0 / Count(x, x.Length));
    }

    /// <summary>The mean along one dimension, which is gone from the shape.</summary>
    public static Tensor Mean(this Tensor x, Index dimension)
    {
        var along = DimensionOf(x, dimension, nameof(Mean));
        return ScaledSum(x, along, 1.0 / Count(x, x.Shape[along]));
    }

    private static int Count(Tensor x, int count) => count > 0
        ? count
        : throw new ShapeException($"Mean of {x.Shape} is undefined: there is no element to take it over.");
}
