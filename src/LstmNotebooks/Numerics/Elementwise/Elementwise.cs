using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>
/// Functions of single elements over whole spans, in vectors as wide as the machine has; the last, shorter vector is padded, so
/// every element goes the same way.
/// </summary>
internal static unsafe class Elementwise
{
    private const int MaxLanes = 16;

    /// <summary>y = f(x); the spans may be the same.</summary>
    public static void Map<TFunction>(ReadOnlySpan<float> x, Span<float> y) where TFunction : struct, IElementFunction
    {
        Debug.Assert(y.Length == x.Length);
        fixed (float* source = x, destination = y)
            Widest.Run(new Work<TFunction>(source, x.Length, destination));
    }

    /// <summary>z = f(x, y); the spans may be the same.</summary>
    public static void Map<TFunction>(
        ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z)
        where TFunction : struct, IElementFunction2 =>
        PairMap.Run(default(Both<TFunction>), x, y, z, accumulate: false);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Map<TFunction, V>(float* x, int length, float* y)
        where TFunction : struct, IElementFunction
        where V : struct, ILanes<V>
    {
        var i = 0;
        for (; i <= length - V.Count; i += V.Count)
            TFunction.Apply(V.Load(x + i)).Store(y + i);
        if (i == length)
            return;

        var last = stackalloc float[MaxLanes];
        new Span<float>(x + i, length - i).CopyTo(new Span<float>(last, MaxLanes));
        TFunction.Apply(V.Load(last)).Store(last);
        new Span<float>(last, length - i).CopyTo(new Span<float>(y + i, length - i));
    }

    private readonly struct Work<TFunction>(float* x, int length, float* y) : ILaneWork where TFunction : struct, IElementFunction
    {
        public void Run<V>() where V : struct, IWideLanes<V> => Map<TFunction, V>(x, length, y);
    }
}
