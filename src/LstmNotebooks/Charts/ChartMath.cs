using System.Globalization;

namespace LstmNotebooks.Charts;

/// <summary>
/// The few functions a figure needs, from operations that give the same bits on every machine, so that its bytes are the same too.
/// </summary>
internal static class ChartMath
{
    private const double NaturalLogOf2 = 0.69314718055994530942;
    private const double NaturalLogOf10 = 2.30258509299404568402;
    private const int SeriesTerms = 12;
    private const int ExponentialTerms = 18;

    /// <summary>log₁₀ of a positive normal number, to about 15 digits.</summary>
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

    /// <summary>tanh x, to about 15 decimals.</summary>
    public static double Tanh(double x)
    {
        // Beyond this the nearest double is 1.
        if (Math.Abs(x) > 20)
            return Math.Sign(x);
        // e²ˣ by its series at a 64th of 2|x|, squared six times.
        const int Squarings = 6;
        var small = 2 * Math.Abs(x) / (1 << Squarings);
        var power = 1.0;
        for (var k = ExponentialTerms; k > 0; k--)
            power = 1 + small / k * power;
        for (var i = 0; i < Squarings; i++)
            power *= power;
        return Math.Sign(x) * (1 - 2 / (power + 1));
    }

    /// <summary>Sine and cosine of a share of a full turn, 0 to 1, to about 15 decimals.</summary>
    public static (double Sine, double Cosine) SinCos(double share)
    {
        // The quarter that it is nearest to, and the rest of at most an eighth of a turn, by the series.
        var quarter = (int)Math.Round(share * 4);
        var angle = (share - quarter / 4.0) * 2 * Math.PI;
        var (sine, cosine) = (1.0, 1.0);
        for (var k = SeriesTerms; k > 0; k--)
        {
            sine = 1 - angle * angle / (2 * k * (2 * k + 1)) * sine;
            cosine = 1 - angle * angle / (2 * k * (2 * k - 1)) * cosine;
        }

        sine *= angle;
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
