namespace LstmNotebooks.Numerics;

/// <summary>Natural logarithm and its inverse from IEEE-exact operations only, so that every operating system gives the same bits; within 2 units in the last place.</summary>
internal static class PortableMath
{
    // ln 2 in two parts: the first has its low bits free, so that a whole multiple of it is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>ln x for a normal x &gt; 0.</summary>
    public static double Log(double x)
    {
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

    /// <summary>eˣ for |x| ≤ 700.</summary>
    public static double Exp(double x)
    {
        var exponent = Math.Round(x / 0.6931471805599453);
        var rest = x - exponent * Ln2High - exponent * Ln2Low;
        var sum = 1.0;
        for (var term = 14; term >= 1; term--)
            sum = 1 + rest / term * sum;
        return Math.ScaleB(sum, (int)exponent);
    }
}
