using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>Groups of points far from each other in a space of some size.</summary>
internal static class Clusters
{
    /// <summary>[groups · points, size], group after group.</summary>
    public static float[,] Of(int groups, int points, int size, ulong seed)
    {
        var random = new RandomStream(seed);
        var matrix = new float[groups * points, size];
        for (var group = 0; group < groups; group++)
        {
            var center = random.NextNormals(size);
            for (var i = 0; i < points; i++)
                for (var k = 0; k < size; k++)
                    matrix[group * points + i, k] = 10 * center[k] + random.NextNormal();
        }
        return matrix;
    }
}
