namespace LstmNotebooks.Numerics;

/// <summary>
/// Natural logarithm, its inverse, tanh, sine and cosine in double, from IEEE-exact operations only, so that every operating system
/// gives the same bits; the framework's differ from system to system in the last digit.
/// </summary>
public static class PortableMath
{
    // ln 2 in two parts: the first has its low bits free, so that a whole multiple of it is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // Beyond these eˣ is 0 or infinite in double, and beyond the third tanh is 1.
    private const double LowestExponent = -746;
    private const double HighestExponent = 710;
    private const double Saturated = 20;

    // π/2 in two parts, the first with its low bits free.
    private const double HalfPiHigh = 1.57079632673412561417;
    private const double HalfPiLow = 6.07710050650619224932e-11;
    private const double LargestAngle = 1e6;

    /// <summary>ln x, within 2 units in the last place; −∞ for 0, NaN below.</summary>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;

        // x = m 2ᵉ with m in [√½, √2); ln m = 2 (s + s³/3 + s⁵/5 + …) where s = (m − 1) / (m + 1), so s² < 0.03.
        var exponent = Math.ILogB(x);
        var mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var power = 23; power >= 3; power -= 2)
            sum = (sum + 1.0 / power) * square;
        return exponent * Ln2High + (exponent * Ln2Low + (2 * s + 2 * s * sum));
    }

    /// <summary>eˣ, within 2 units in the last place.</summary>
    public static double Exp(double x)
    {
        if (x is < LowestExponent or > HighestExponent)
            return x < 0 ? 0 : double.PositiveInfinity;

        var exponent = Math.Round(x / 0.6931471805599453);
        var rest = x - exponent * Ln2High - exponent * Ln2Low;
        var sum = 1.0;
        for (var term = 14; term >= 1; term--)
            sum = 1 + rest / term * sum;
        return Math.ScaleB(sum, (int)exponent);
    }

    /// <summary>sin x and cos x, within 1e-15, for x of at most a million in size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is larger, or no number.</exception>
    public static (double Sine, double Cosine) SinCos(double x)
    {
        if (!(Math.Abs(x) <= LargestAngle))
            throw new ArgumentOutOfRangeException(
                nameof(x), x, $"SinCos expects an angle from -{LargestAngle} to {LargestAngle} but got {x}.");

        // x = n π/2 + r with |r| ≤ π/4, where Taylor's series of both end soon.
        var quarter = Math.Round(x / HalfPiHigh);
        var rest = x - quarter * HalfPiHigh - quarter * HalfPiLow;
        var square = rest * rest;
        var (sine, cosine) = (1.0, 1.0);
        for (var term = 20; term >= 2; term -= 2)
        {
            sine = 1 - square / (term * (term + 1)) * sine;
            cosine = 1 - square / (term * (term - 1)) * cosine;
        }
        sine *= rest;
        return ((long)quarter & 3) switch { 0 => (sine, cosine), 1 => (cosine, -sine), 2 => (-sine, -cosine), _ => (-cosine, sine) };
    }

    /// <summary>tanh x, within 4 units in the last place.</summary>
    public static double Tanh(double x)
    {
        var size = Math.Abs(x);
        if (size > Saturated)
            return Math.CopySign(1, x);

        // tanh |x| = e / (e + 2) where e = exp(2|x|) − 1, whose series loses no digits near 0.
        var e = size < 0.5 ? ExpMinusOne(2 * size) : Exp(2 * size) - 1;
        return Math.CopySign(e / (e + 2), x);
    }

    /// <summary>eˣ − 1 for x in 0 … 1.</summary>
    private static double ExpMinusOne(double x)
    {
        var sum = 0.0;
        for (var term = 18; term >= 1; term--)
            sum = x / term * (1 + sum);
        return sum;
    }
}
