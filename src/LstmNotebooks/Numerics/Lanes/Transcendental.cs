using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>exp, log, σ and tanh from exact operations only, so that every machine and every vector width gives the same bits.</summary>
/// <remarks>Largest errors in units in the last place, as TranscendentalTests finds them: exp 1.03, ln 0.88, σ 2.0, tanh 1.29.</remarks>
internal static class Transcendental
{
    private const float Log2OfE = 1.44269504f;

    // ln 2 in two parts: the first has trailing zeros, so that n · it is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // The smallest float whose exponential is at least 2⁻¹²⁶.
    private const float LeastExponent = -87.33654f;

    private const float SmallTanh = 0.55f;

    /// <summary>eˣ; 0 below −87.33, where it would be subnormal, infinite above 88.73.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V>(V x) where V : struct, ILanes<V>
    {
        // NaN passes both comparisons unchanged and makes everything after it NaN.
        var limited = V.WhereLess(x, V.All(LeastExponent), V.All(LeastExponent), V.WhereLess(V.All(89), x, V.All(89), x));
        var shift = V.All(ILanes.RoundingShift);
        var shifted = V.FusedMultiplyAdd(limited, V.All(Log2OfE), shift);
        var n = shifted - shift;
        var r = V.FusedMultiplyAdd(n, V.All(-Ln2Low), V.FusedMultiplyAdd(n, V.All(-Ln2High), limited));
        var power = V.FusedMultiplyAdd(r * r, ExpRest(r), r) + V.All(1);
        // In two halves, as 2ⁿ alone may be above what a float holds.
        var half = V.FusedMultiplyAdd(n, V.All(0.5f), shift);
        var rest = n - (half - shift) + shift;
        return V.WhereLess(x, V.All(LeastExponent), V.All(0), power * V.PowerOfTwo(half) * V.PowerOfTwo(rest));
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

    /// <summary>σ(x) = 1 / (1 + e⁻ˣ), as 1 − σ(−x) above 0; not below σ(−87), the last that is not subnormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V>(V x) where V : struct, ILanes<V>
    {
        var lower = SigmoidOfMinus(V.Absolute(x));
        return V.WhereLess(x, V.All(0), lower, V.All(1) - lower);
    }

    /// <summary>tanh x = 1 − 2 σ(−2|x|) with the sign of x, and a polynomial for small x, where that would cancel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V>(V x) where V : struct, ILanes<V>
    {
        var magnitude = V.Absolute(x);
        var large = V.FusedMultiplyAdd(V.All(-2), SigmoidOfMinus(magnitude + magnitude), V.All(1));
        return V.WithSignOf(V.WhereLess(magnitude, V.All(SmallTanh), TanhOfSmall(magnitude), large), x);
    }

    public static float Exp(float x) => Exp(new Lanes1(x)).Value;

    public static float Log(float x) => Log(new Lanes1(x)).Value;

    public static float Sigmoid(float x) => Sigmoid(new Lanes1(x)).Value;

    public static float Tanh(float x) => Tanh(new Lanes1(x)).Value;

    /// <summary>
    /// x + x³ P(x²) for x from 0 to <see cref="SmallTanh"/>; P interpolates at Chebyshev's nodes, within 2⁻²⁷ of tanh x / x.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhOfSmall<V>(V x) where V : struct, ILanes<V>
    {
        // Where x² is that small, x³ P(x²) no longer changes x, but could be subnormal.
        var square = Flush.ToZero(x * x);
        var series = V.FusedMultiplyAdd(V.All(-0.00661022775f), square, V.All(0.0213093888f));
        series = V.FusedMultiplyAdd(series, square, V.All(-0.0539094284f));
        series = V.FusedMultiplyAdd(series, square, V.All(0.133331135f));
        series = V.FusedMultiplyAdd(series, square, V.All(-0.333333313f));
        return V.FusedMultiplyAdd(x * square, series, x);
    }

    /// <summary>1 / (1 + eˣ) for x ≥ 0, held at 87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SigmoidOfMinus<V>(V x) where V : struct, ILanes<V>
    {
        var limited = V.WhereLess(V.All(87), x, V.All(87), x);
        var shift = V.All(ILanes.RoundingShift);
        var shifted = V.FusedMultiplyAdd(limited, V.All(Log2OfE), shift);
        var n = shifted - shift;
        var r = V.FusedMultiplyAdd(n, V.All(-Ln2Low), V.FusedMultiplyAdd(n, V.All(-Ln2High), limited));
        // 1 + 2ⁿ eʳ = 2ⁿ (1 + (eʳ − 1 + 2⁻ⁿ)): eʳ − 1 is small and so has bits to spare, which 1 + eˣ would have lost.
        var scale = V.PowerOfTwo(shifted);
        var rest = V.FusedMultiplyAdd(r * r, ExpRest(r), r) + V.PowerOfTwo(shift - n);
        return V.All(1) / V.FusedMultiplyAdd(scale, rest, scale);
    }

    /// <summary>(eʳ − 1 − r)/r² for |r| ≤ ½ ln 2, by Taylor's series: the first term left out is below 2⁻²⁷ of eʳ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpRest<V>(V r) where V : struct, ILanes<V>
    {
        var q = V.All(1f / 5040);
        q = V.FusedMultiplyAdd(q, r, V.All(1f / 720));
        q = V.FusedMultiplyAdd(q, r, V.All(1f / 120));
        q = V.FusedMultiplyAdd(q, r, V.All(1f / 24));
        q = V.FusedMultiplyAdd(q, r, V.All(1f / 6));
        return V.FusedMultiplyAdd(q, r, V.All(0.5f));
    }
}
