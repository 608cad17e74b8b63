using LstmNotebooks.Numerics;

namespace LstmNotebooks.SameBits;

/// <summary>Random inputs.</summary>
internal static class RandomTensors
{
    /// <summary>Normal values of mean 0 and deviation 1.</summary>
    public static float[] Normals(this RandomStream random, int count)
    {
        var values = new float[count];
        random.FillNormal(values);
        return values;
    }

    /// <summary>Normal values in that shape.</summary>
    public static Tensor Normals(this RandomStream random, Shape shape) => new(shape, random.Normals(shape.Length));

    /// <summary>Whole numbers from 0 to <paramref name="end"/> − 1.</summary>
    public static int[] Integers(this RandomStream random, int count, int end) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(end))];
}
