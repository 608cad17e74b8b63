using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>Functions of single elements over whole spans, in vectors as wide as the machine has; the last, shorter vector is padded, so every element goes the same way.</summary>
internal static unsafe class Elementwise
{
    private const int MaxLanes = 16;

    /// <summary>y = f(x); the spans may be the same.</summary>
    public static void Map<TFunction>(ReadOnlySpan<float> x, Span<float> y) where TFunction : struct, IElementFunction
    {
        Debug.Assert(y.Length == x.Length);
        fixed (float* source = x, destination = y)
        {
            if (Vector512.IsHardwareAccelerated)
                Map<TFunction, Lanes512>(source, x.Length, destination);
            else if (Vector256.IsHardwareAccelerated)
                Map<TFunction, Lanes256>(source, x.Length, destination);
            else
                Map<TFunction, Lanes128>(source, x.Length, destination);
        }
    }

    /// <summary>z = f(x, y); the spans may be the same.</summary>
    public static void Map<TFunction>(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z) where TFunction : struct, IElementFunction2
    {
        Debug.Assert(y.Length == x.Length && z.Length == x.Length);
        fixed (float* left = x, right = y, destination = z)
        {
            if (Vector512.IsHardwareAccelerated)
                Map2<TFunction, Lanes512>(left, right, x.Length, destination);
            else if (Vector256.IsHardwareAccelerated)
                Map2<TFunction, Lanes256>(left, right, x.Length, destination);
            else
                Map2<TFunction, Lanes128>(left, right, x.Length, destination);
        }
    }

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Map2<TFunction, V>(float* x, float* y, int length, float* z)
        where TFunction : struct, IElementFunction2
        where V : struct, ILanes<V>
    {
        var i = 0;
        for (; i <= length - V.Count; i += V.Count)
            TFunction.Apply(V.Load(x + i), V.Load(y + i)).Store(z + i);
        if (i == length)
            return;

        float* last = stackalloc float[MaxLanes], other = stackalloc float[MaxLanes];
        new Span<float>(x + i, length - i).CopyTo(new Span<float>(last, MaxLanes));
        new Span<float>(y + i, length - i).CopyTo(new Span<float>(other, MaxLanes));
        TFunction.Apply(V.Load(last), V.Load(other)).Store(last);
        new Span<float>(last, length - i).CopyTo(new Span<float>(z + i, length - i));
    }
}
