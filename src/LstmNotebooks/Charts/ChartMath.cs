using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>
/// The few functions a figure needs, from operations that give the same bits on every machine, so that its bytes are the same
/// too.
/// </summary>
internal static class ChartMath
{
    private const double NaturalLogOf2 = 0.69314718055994530942;
    private const double NaturalLogOf10 = 2.30258509299404568402;
    private const int SeriesTerms = 12;

    /// <summary>log₁₀ of a positive normal number, to about 15 digits.</summary>
    /// <remarks>
    /// It reads the bits alone, unlike <see cref="PortableMath.Log"/>: subnormal numbers and gaps get a place at the lower end of an
    /// axis, where figures that reach so far show them.
    /// </remarks>
    public static double Log10(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 (s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1), |s| ≤ 0.172.
        var s = (mantissa - 1) / (mantissa + 1);
        var sum = 0.0;
        for (var k = SeriesTerms; k >= 0; k--)
            sum = sum * (s * s) + 1.0 / (2 * k + 1);
        return (exponent * NaturalLogOf2 + 2 * s * sum) / NaturalLogOf10;
    }

    /// <summary>∛x of a number of at least 1, by Newton's method.</summary>
    public static double CubeRoot(double x)
    {
        var root = x;
        for (var next = Next(root, x); next < root; next = Next(root, x))
            root = next;
        return root;

        static double Next(double root, double x) => (2 * root + x / (root * root)) / 3;
    }

    /// <summary>Sine and cosine of a share of a full turn, 0 to 1; quarters of it are exact.</summary>
    public static (double Sine, double Cosine) SinCos(double share)
    {
        var quarter = (int)Math.Round(share * 4);
        var (sine, cosine) = PortableMath.SinCos((share - quarter / 4.0) * 2 * Math.PI);
        return (quarter % 4) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            3 => (-cosine, sine),
            _ => throw new ArgumentOutOfRangeException(
                nameof(share),
                share,
                $"SinCos expects a share of a turn from 0 to 1 but got {share}."),
        };
    }

    /// <summary>10ⁿ, correctly rounded.</summary>
    public static double PowerOf10(int n) => double.Parse("1E" + n.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The largest n with 10ⁿ ≤ x.</summary>
    public static int Exponent(double x)
    {
        var n = (int)Math.Floor(Log10(x));
        if (PowerOf10(n) > x)
            n--;
        return PowerOf10(n + 1) <= x ? n + 1 : n;
    }
}
