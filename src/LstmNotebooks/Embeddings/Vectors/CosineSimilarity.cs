using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>The cosine of the angle between vectors, from −1 to 1: whether they point the same way, whatever their lengths.</summary>
/// <remarks>cos(x, y) = x · y / (|x| |y|). A vector of zeros has no direction, so it is refused.</remarks>
public static class CosineSimilarity
{
    /// <summary>The cosine of two vectors.</summary>
    /// <param name="x">[size].</param>
    /// <param name="y">[size].</param>
    public static float Of(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        if (x.Length != y.Length || x.Length == 0)
            throw new ArgumentException(
                $"CosineSimilarity expects two vectors of the same size but got {x.Length} and {y.Length} numbers: "
                + "compare vectors of one model.");
        var (xSquares, ySquares) = (Reduction.SumOfSquares(x), Reduction.SumOfSquares(y));
        // Scaling first would round every number.
        if (UnitRows.IsExact(xSquares) && UnitRows.IsExact(ySquares))
            return Within((float)(Reduction.Dot(x, y) / Math.Sqrt(xSquares * ySquares)));
        var unit = Unit([.. x, .. y], x.Length, "vector");
        return Cosine(unit.AsSpan(0, x.Length), unit.AsSpan(x.Length));
    }

    /// <summary>[rows] the cosine of one vector with every row of a matrix.</summary>
    /// <param name="x">[size].</param>
    /// <param name="matrix">[rows, size].</param>
    public static float[] OneToMany(ReadOnlySpan<float> x, float[,] matrix)
    {
        Matrix.Check(matrix, nameof(CosineSimilarity), leastRows: 1);
        var size = matrix.GetLength(1);
        if (x.Length != size)
            throw new ArgumentException(
                $"CosineSimilarity expects a vector of {size} numbers, as the matrix has in a row, but got {x.Length}: "
                + "compare vectors of one model.");
        var cosines = new float[matrix.GetLength(0)];
        CosineJob.Run(Unit(Matrix.Values(matrix), size, "row"), Unit(x, size, "vector"), cosines);
        return cosines;
    }

    /// <summary>[rows, rows] the cosine of every row with every row.</summary>
    /// <param name="matrix">[rows, size].</param>
    public static float[,] Pairwise(float[,] matrix)
    {
        Matrix.Check(matrix, nameof(CosineSimilarity), leastRows: 1);
        var (count, size) = (matrix.GetLength(0), matrix.GetLength(1));
        var unit = Unit(Matrix.Values(matrix), size, "row");
        var cosines = new float[count, count];
        Products(unit, unit, size, Matrix.Values(cosines));
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                cosines[i, j] = i == j ? 1 : Within(cosines[i, j]);
        return cosines;
    }

    /// <summary>The cosine of two vectors of length 1.</summary>
    internal static float Cosine(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => Within((float)Reduction.Dot(x, y));

    /// <summary>[left rows, right rows] every row of one matrix times every row of another.</summary>
    internal static unsafe void Products(ReadOnlySpan<float> left, ReadOnlySpan<float> right, int size, Span<float> products)
    {
        var (rows, columns) = (left.Length / size, right.Length / size);
        fixed (float* a = left, b = right, c = products)
            MatrixProduct.Multiply(
                MatrixView.Dense(a, rows, size),
                MatrixView.Dense(b, columns, size).Transposed,
                MatrixView.Dense(c, rows, columns),
                accumulate: false);
    }

    /// <summary>Rounding may lead a little beyond 1; a NaN stays.</summary>
    private static float Within(float cosine) => cosine > 1 ? 1 : cosine < -1 ? -1 : cosine;

    private static float[] Unit(ReadOnlySpan<float> rows, int size, string what)
    {
        var unit = UnitRows.Of(rows, size);
        for (var i = 0; i < unit.Length; i += size)
            if (!float.IsFinite(unit[i]))
                throw new ArgumentException(
                    $"CosineSimilarity got {what} {i / size} with nothing but zeros, or with NaN or infinity: it has no direction. "
                    + "Leave it out.");
        return unit;
    }
}
