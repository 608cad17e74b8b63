namespace LstmNotebooks.Numerics;

/// <summary>A shape seen from one of its dimensions: what lies outside of it, its size, and what lies inside.</summary>
/// <param name="Outer">Product of the sizes before the dimension.</param>
/// <param name="Size">The dimension's size.</param>
/// <param name="Inner">Product of the sizes after the dimension.</param>
internal readonly record struct Strides(int Outer, int Size, int Inner)
{
    /// <summary>Values from one outer position to the next.</summary>
    public int Block => Size * Inner;

    /// <summary>The strides of a dimension of that number.</summary>
    public static Strides Of(Shape shape, int dimension)
    {
        var (outer, inner) = (1, 1);
        for (var i = 0; i < dimension; i++)
            outer *= shape[i];
        for (var i = dimension + 1; i < shape.Rank; i++)
            inner *= shape[i];
        return new(outer, shape[dimension], inner);
    }
}
