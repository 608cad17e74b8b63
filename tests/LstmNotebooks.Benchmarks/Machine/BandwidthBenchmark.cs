using System.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>How fast memory far beyond the caches is read and written: a[i] = b[i] + 3 c[i].</summary>
internal static class BandwidthBenchmark
{
    private const int Length = 16 << 20;
    private const int BytesAnElement = 3 * sizeof(float);

    /// <summary>Thousand millions of bytes a second that the equation names, over all threads.</summary>
    public static double GigabytesASecond(int threads)
    {
        float[] a = Filled(0), b = Filled(1), c = Filled(2);
        var seconds = Together.Shortest(threads, number => Triad(a, b, c, Start(number, threads), Start(number + 1, threads)));
        return (double)BytesAnElement * Length / seconds / 1e9;
    }

    /// <summary>Whole vectors for every thread.</summary>
    private static int Start(int number, int threads) => Length / Vector<float>.Count * number / threads * Vector<float>.Count;

    private static float[] Filled(float value)
    {
        var array = new float[Length];
        Array.Fill(array, value);
        return array;
    }

    private static void Triad(float[] a, float[] b, float[] c, int start, int end)
    {
        var factor = new Vector<float>(3);
        for (var i = start; i < end; i += Vector<float>.Count)
            (new Vector<float>(b, i) + factor * new Vector<float>(c, i)).CopyTo(a, i);
    }
}
