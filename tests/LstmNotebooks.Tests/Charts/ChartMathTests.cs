using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class ChartMathTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(10, 1)]
    [InlineData(1e-300, -300)]
    [InlineData(2, 0.30102999566398120)]
    [InlineData(1.4142135623730951, 0.15051499783199060)]
    [InlineData(12345.678, 4.091514945509202)]
    [InlineData(double.Epsilon, -307.95368556425273)] // 2⁻¹⁰²³, where all that is smaller than normal begins
    public void Log10_IsPreciseToFourteenDigits(double x, double expected)
    {
        var logarithm = ChartMath.Log10(x);

        Assert.Equal(expected, logarithm, tolerance: Math.Max(Math.Abs(expected), 1) * 1e-14);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 2)]
    [InlineData(1e15, 1e5)]
    [InlineData(2, 1.2599210498948732)]
    public void CubeRoot_IsPreciseToFifteenDigits(double x, double expected)
    {
        var root = ChartMath.CubeRoot(x);

        Assert.Equal(expected, root, tolerance: expected * 1e-15);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0.25, 1, 0)]
    [InlineData(0.5, 0, -1)]
    [InlineData(0.75, -1, 0)]
    [InlineData(1, 0, 1)]
    public void SinCos_OfAQuarter_IsExact(double share, double sine, double cosine) =>
        Assert.Equal((sine, cosine), ChartMath.SinCos(share));

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.62)]
    [InlineData(0.99)]
    public void SinCos_IsPreciseToFourteenDecimals(double share)
    {
        var (sine, cosine) = ChartMath.SinCos(share);

        Assert.Equal(Math.Sin(2 * Math.PI * share), sine, tolerance: 1e-14);
        Assert.Equal(Math.Cos(2 * Math.PI * share), cosine, tolerance: 1e-14);
    }

    [Theory]
    [InlineData(1000, 3)]
    [InlineData(999.9999, 2)]
    [InlineData(0.001, -3)]
    [InlineData(0.00099999, -4)]
    public void Exponent_IsThatOfTheLeadingDigit(double x, int expected)
    {
        var exponent = ChartMath.Exponent(x);

        Assert.Equal(expected, exponent);
    }
}
