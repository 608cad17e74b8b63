using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Sums and maxima in one fixed order, whatever the width of the machine's vectors.</summary>
/// <remarks>
/// Element i joins partial result i mod 16; then partials 8 apart join, then 4, 2 and 1. Sums do so for every 4,096
/// elements and add these sums in double, one after the other: a long sum stays as exact as a short one.
/// </remarks>
internal static unsafe class Reduction
{
    /// <summary>How many partial results a block has.</summary>
    public const int Partials = 16;

    /// <summary>How many elements are summed in float32.</summary>
    public const int BlockLength = 4096;

    /// <summary>Σ x.</summary>
    public static double Sum(ReadOnlySpan<float> x) => Sum(default(First<IdentityFunction>), x, x);

    /// <summary>Σ x y.</summary>
    public static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => Sum(default(Both<MultiplyFunction>), x, y);

    /// <summary>Σ x².</summary>
    public static double SumOfSquares(ReadOnlySpan<float> x) => Dot(x, x);

    /// <summary>Σ f(x, y).</summary>
    public static double Sum<TFunction>(
        TFunction function, ReadOnlySpan<float> x, ReadOnlySpan<float> y)
        where TFunction : struct, IPairFunction
    {
        Debug.Assert(y.Length == x.Length);
        var reduction = new SumReduction<TFunction>(function);
        var sum = 0.0;
        for (var i = 0; i < x.Length; i += BlockLength)
        {
            var length = Math.Min(BlockLength, x.Length - i);
            sum += Reduce(reduction, x.Slice(i, length), y.Slice(i, length));
        }
        return sum;
    }

    /// <summary>The largest value; −∞ when there is none. NaN is passed over.</summary>
    public static float Max(ReadOnlySpan<float> x) => Reduce(default(MaxReduction), x, x);

    /// <summary>One block in lanes of a given width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float Reduce<TReduction, V>(TReduction reduction, float* x, float* y, int length)
        where TReduction : struct, IReduction
        where V : struct, ILanes<V>
    {
        V first = V.All(TReduction.Start), second = first, third = first, fourth = first;
        var i = 0;
        for (; i <= length - Partials; i += Partials)
        {
            first = reduction.Add(first, V.Load(x + i), V.Load(y + i));
            if (V.Count < 16)
                second = reduction.Add(second, V.Load(x + i + V.Count), V.Load(y + i + V.Count));
            if (V.Count < 8)
            {
                third = reduction.Add(third, V.Load(x + i + 2 * V.Count), V.Load(y + i + 2 * V.Count));
                fourth = reduction.Add(fourth, V.Load(x + i + 3 * V.Count), V.Load(y + i + 3 * V.Count));
            }
        }

        var partials = stackalloc float[Partials];
        first.Store(partials);
        if (V.Count < 16)
            second.Store(partials + V.Count);
        if (V.Count < 8)
        {
            third.Store(partials + 2 * V.Count);
            fourth.Store(partials + 3 * V.Count);
        }
        for (var j = 0; i < length; i++, j++)
            partials[j] = reduction.Add(new Lanes1(partials[j]), new Lanes1(x[i]), new Lanes1(y[i])).Value;
        for (var half = Partials / 2; half > 0; half /= 2)
        {
            for (var j = 0; j < half; j++)
                partials[j] = TReduction.Join(partials[j], partials[j + half]);
        }
        return partials[0];
    }

    private static float Reduce<TReduction>(
        TReduction reduction, ReadOnlySpan<float> x, ReadOnlySpan<float> y)
        where TReduction : struct, IReduction
    {
        float result;
        fixed (float* left = x, right = y)
            Widest.Run(new Work<TReduction>(reduction, left, right, x.Length, &result));
        return result;
    }

    private readonly struct Work<TReduction>(TReduction reduction, float* x, float* y, int length, float* result) : ILaneWork
        where TReduction : struct, IReduction
    {
        public void Run<V>() where V : struct, IWideLanes<V> => *result = Reduce<TReduction, V>(reduction, x, y, length);
    }
}
