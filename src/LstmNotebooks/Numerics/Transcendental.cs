using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>exp, log, σ and tanh from exact operations only, so that every machine and every vector width gives the same bits.</summary>
/// <remarks>Errors against the true value, over every float: see TranscendentalTests; all below 2 units in the last place.</remarks>
internal static class Transcendental
{
    private const float Log2OfE = 1.44269504f;

    // ln 2 in two parts: the first has trailing zeros, so that n · it is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>eˣ; 0 below −104, infinite above 88.73.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V>(V x) where V : struct, ILanes<V>
    {
        // NaN passes both comparisons unchanged and makes everything after it NaN.
        var limited = V.WhereLess(x, V.All(-104), V.All(-104), V.WhereLess(V.All(89), x, V.All(89), x));
        var shift = V.All(ILanes.RoundingShift);
        var shifted = V.FusedMultiplyAdd(limited, V.All(Log2OfE), shift);
        var n = shifted - shift;
        var r = V.FusedMultiplyAdd(n, V.All(-Ln2Low), V.FusedMultiplyAdd(n, V.All(-Ln2High), limited));
        var power = V.FusedMultiplyAdd(r, ExpMinus1OverR(r), V.All(1));
        // In two halves, as 2ⁿ alone may be below or above what a float holds.
        var half = V.FusedMultiplyAdd(n, V.All(0.5f), shift);
        var rest = n - (half - shift) + shift;
        return power * V.PowerOfTwo(half) * V.PowerOfTwo(rest);
    }

    /// <summary>ln x; −∞ at 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<V>(V x) where V : struct, ILanes<V>
    {
        // Subnormal numbers are scaled into the normal range first.
        var smallest = V.All(1.17549435e-38f);
        var scaled = V.WhereLess(x, smallest, x * V.All(8388608f), x);
        var (exponent, mantissa) = V.Split(scaled);
        exponent = V.WhereLess(x, smallest, exponent - V.All(23), exponent);

        // ln m = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …) with s = (m − 1)/(m + 1), and 2s = f − s f with f = m − 1.
        var f = mantissa - V.All(1);
        var s = f / (mantissa + V.All(1));
        var z = s * s;
        var series = V.All(2f / 11);
        series = V.FusedMultiplyAdd(series, z, V.All(2f / 9));
        series = V.FusedMultiplyAdd(series, z, V.All(2f / 7));
        series = V.FusedMultiplyAdd(series, z, V.All(2f / 5));
        series = V.FusedMultiplyAdd(series, z, V.All(2f / 3));
        var tail = s * (z * series - f);
        var low = V.FusedMultiplyAdd(exponent, V.All(Ln2Low), tail);
        var result = V.FusedMultiplyAdd(exponent, V.All(Ln2High), f + low);

        result = V.WhereLess(V.All(float.MaxValue), x, x, result);
        var special = V.WhereLess(x, V.All(0), V.All(float.NaN), V.WhereLess(V.All(0), x, x, x + V.All(float.NegativeInfinity)));
        return V.WhereLess(V.All(0), x, result, special);
    }

    /// <summary>ln(1 + x) for x in [0, 1], also where 1 + x rounds x away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOnePlus<V>(V x) where V : struct, ILanes<V>
    {
        var sum = V.All(1) + x;
        return Log(sum) + (x - (sum - V.All(1))) / sum;
    }

    /// <summary>σ(x) = 1 / (1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V>(V x) where V : struct, ILanes<V>
    {
        var negative = V.All(0) - x;
        var limited = V.WhereLess(negative, V.All(-87), V.All(-87), V.WhereLess(V.All(88), negative, V.All(88), negative));
        var shift = V.All(ILanes.RoundingShift);
        var shifted = V.FusedMultiplyAdd(limited, V.All(Log2OfE), shift);
        var n = shifted - shift;
        var r = V.FusedMultiplyAdd(n, V.All(-Ln2Low), V.FusedMultiplyAdd(n, V.All(-Ln2High), limited));
        var scale = V.PowerOfTwo(shifted);
        // 1 + 2ⁿ eʳ, with eʳ = 1 + r q(r).
        var denominator = V.FusedMultiplyAdd(scale * r, ExpMinus1OverR(r), scale) + V.All(1);
        return V.All(1) / denominator;
    }

    /// <summary>tanh x = t / (t + 2) with t = e²ˣ − 1, which keeps small x exact where 1 − 2/(e²ˣ + 1) would not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V>(V x) where V : struct, ILanes<V>
    {
        var magnitude = V.Absolute(x);
        var twice = magnitude + magnitude;
        var limited = V.WhereLess(V.All(20), twice, V.All(20), twice);
        var shift = V.All(ILanes.RoundingShift);
        var shifted = V.FusedMultiplyAdd(limited, V.All(Log2OfE), shift);
        var n = shifted - shift;
        var r = V.FusedMultiplyAdd(n, V.All(-Ln2Low), V.FusedMultiplyAdd(n, V.All(-Ln2High), limited));
        var scale = V.PowerOfTwo(shifted);
        var t = V.FusedMultiplyAdd(scale * r, ExpMinus1OverR(r), scale - V.All(1));
        return V.WithSignOf(t / (t + V.All(2)), x);
    }

    public static float Exp(float x) => Exp(new Lanes1(x)).Value;

    public static float Log(float x) => Log(new Lanes1(x)).Value;

    public static float Sigmoid(float x) => Sigmoid(new Lanes1(x)).Value;

    public static float Tanh(float x) => Tanh(new Lanes1(x)).Value;

    /// <summary>(eʳ − 1)/r for |r| ≤ ½ ln 2, by Taylor's series: the first term left out is below 2⁻²⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpMinus1OverR<V>(V r) where V : struct, ILanes<V>
    {
        var q = V.All(1f / 5040);
        q = V.FusedMultiplyAdd(q, r, V.All(1f / 720));
        q = V.FusedMultiplyAdd(q, r, V.All(1f / 120));
        q = V.FusedMultiplyAdd(q, r, V.All(1f / 24));
        q = V.FusedMultiplyAdd(q, r, V.All(1f / 6));
        q = V.FusedMultiplyAdd(q, r, V.All(0.5f));
        return V.FusedMultiplyAdd(q, r, V.All(1));
    }
}
