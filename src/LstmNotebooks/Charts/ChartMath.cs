using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Charts;

/// <summary>
/// The few functions a figure needs, from operations that give the same bits on every machine, so that its bytes are the same
/// too.
/// </summary>
internal static class ChartMath
{
    private const double NaturalLogOf10 = 2.30258509299404568402;

    /// <summary>log₁₀ of a positive number, to about 15 digits.</summary>
    public static double Log10(double x) => PortableMath.Log(x) / NaturalLogOf10;

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
