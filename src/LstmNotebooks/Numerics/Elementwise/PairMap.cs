using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Functions with constants over pairs of elements, written or added to where they go.</summary>
internal static unsafe class PairMap
{
    private const int MaxLanes = 16;

    /// <summary>
    /// z = f(x, y), or z += f(x, y) when accumulating, on all threads when there is much to do. The arrays may be longer, and may
    /// be the same.
    /// </summary>
    public static void Run<TFunction>(TFunction function, float[] x, float[] y, int length, float[] z, bool accumulate)
        where TFunction : struct, IPairFunction
    {
        var count = Parts.Count(length, 1);
        var job = new PairMapJob<TFunction>(function, x, y, length, z, accumulate, count);
        Workers.Run(count, ref job);
    }

    /// <summary>z = f(x, y), or z += f(x, y) when accumulating; the spans may be the same.</summary>
    public static void Run<TFunction>(TFunction function, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z, bool accumulate)
        where TFunction : struct, IPairFunction
    {
        Debug.Assert(y.Length == x.Length && z.Length == x.Length);
        fixed (float* left = x, right = y, destination = z)
            Widest.Run(new Work<TFunction>(function, left, right, x.Length, destination, accumulate));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TFunction, V>(TFunction function, float* x, float* y, int length, float* z, bool accumulate)
        where TFunction : struct, IPairFunction
        where V : struct, ILanes<V>
    {
        var i = 0;
        for (; i <= length - V.Count; i += V.Count)
        {
            var value = function.Apply(V.Load(x + i), V.Load(y + i));
            if (accumulate)
                value = V.Load(z + i) + value;
            value.Store(z + i);
        }
        if (i == length)
            return;

        float* last = stackalloc float[MaxLanes], other = stackalloc float[MaxLanes];
        new Span<float>(x + i, length - i).CopyTo(new Span<float>(last, MaxLanes));
        new Span<float>(y + i, length - i).CopyTo(new Span<float>(other, MaxLanes));
        function.Apply(V.Load(last), V.Load(other)).Store(last);
        for (var j = 0; j < length - i; j++)
            z[i + j] = accumulate ? z[i + j] + last[j] : last[j];
    }

    private readonly struct Work<TFunction>(TFunction function, float* x, float* y, int length, float* z, bool accumulate) : ILaneWork
        where TFunction : struct, IPairFunction
    {
        public void Run<V>() where V : struct, IWideLanes<V> => PairMap.Run<TFunction, V>(function, x, y, length, z, accumulate);
    }
}
