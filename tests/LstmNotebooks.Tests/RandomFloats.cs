using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests;

/// <summary>Arrays of random values for tests.</summary>
internal static class RandomFloats
{
    /// <summary>Standard normal values.</summary>
    public static float[] NextNormals(this RandomStream random, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = random.NextNormal();
        return values;
    }
}
