using System.Runtime.Intrinsics;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

public static partial class Initialize
{
    /// <summary>Fills [rows, columns] with orthonormal rows or columns, whichever are fewer.</summary>
    /// <remarks>
    /// The Q of a QR decomposition of normal values whose R has a positive diagonal, so that every orthogonal matrix is as
    /// likely as any other: the vectors are made orthogonal one after the other (Gram and Schmidt), twice against rounding.
    /// </remarks>
    public static void Orthogonal(Tensor weights, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(random);
        RequireMatrix(weights.Shape, nameof(Orthogonal));
        var (rows, columns) = (weights.Shape[0], weights.Shape[1]);
        var vectors = new double[Math.Min(rows, columns)][];
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = NextOrthonormal(vectors.AsSpan(0, i), Math.Max(rows, columns), random);

        for (var i = 0; i < weights.Length; i++)
        {
            var (row, column) = (i / columns, i % columns);
            weights.Values[i] = (float)(rows < columns ? vectors[row][column] : vectors[column][row]);
        }
    }

    private static double[] NextOrthonormal(ReadOnlySpan<double[]> earlier, int length, RandomStream random)
    {
        var vector = new double[length];
        for (var i = 0; i < length; i++)
            vector[i] = random.NextNormal();
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var other in earlier)
                AddMultiple(other, -Dot(other, vector), vector);
        }
        AddMultiple(vector, 1 / Math.Sqrt(Dot(vector, vector)) - 1, vector);
        return vector;
    }

    /// <summary>In eight partial sums on every machine, so that the bits are the same.</summary>
    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var partials = Vector512<double>.Zero;
        var i = 0;
        for (; i <= x.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            partials += Vector512.Create(x[i..]) * Vector512.Create(y[i..]);
        var sum = 0.0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            sum += partials[lane];
        for (; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    private static void AddMultiple(ReadOnlySpan<double> x, double factor, Span<double> y)
    {
        var i = 0;
        for (; i <= x.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            (Vector512.Create(y[i..]) + factor * Vector512.Create(x[i..])).CopyTo(y[i..]);
        for (; i < x.Length; i++)
            y[i] += factor * x[i];
    }
}
