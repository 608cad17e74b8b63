using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>Vectors scaled to length 1, so that products are cosines.</summary>
internal static class UnitRows
{
    /// <summary>[rows, size] scaled; a row of zeros, which has no direction, becomes NaN and so compares with nothing.</summary>
    public static float[] Of(ReadOnlySpan<float> rows, int size)
    {
        var unit = new float[rows.Length];
        for (var start = 0; start < rows.Length; start += size)
            Scale(rows.Slice(start, size), unit.AsSpan(start, size));
        return unit;
    }

    /// <summary>One vector scaled; the spans may be the same.</summary>
    public static void Scale(ReadOnlySpan<float> vector, Span<float> unit)
    {
        var length = Length(vector);
        for (var i = 0; i < vector.Length; i++)
            unit[i] = (float)(vector[i] / length);
    }

    /// <summary>√Σx², also where the squares are too large or too small for float32.</summary>
    public static double Length(ReadOnlySpan<float> vector)
    {
        var squares = Reduction.SumOfSquares(vector);
        if (IsExact(squares))
            return Math.Sqrt(squares);
        squares = 0;
        foreach (var value in vector)
            squares += (double)value * value;
        return Math.Sqrt(squares);
    }

    /// <summary>Whether a sum of squares is far from where float32 ends.</summary>
    public static bool IsExact(double squares) => squares is > 1e-20 and < 1e30;
}
