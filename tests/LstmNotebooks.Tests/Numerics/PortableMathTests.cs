using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class PortableMathTests
{
    [Fact]
    public void LogAndExp_DenseGrid_AreWithinTwoUnitsOfTheFrameworks()
    {
        for (var k = -3000; k <= 3000; k++)
        {
            var x = k * 0.1 + k * k * 1e-7;
            var ratio = 1 + k / 4000.0;

            Assert.InRange(Math.Abs(PortableMath.Exp(x) - Math.Exp(x)), 0, 2 * Math.BitIncrement(Math.Exp(x)) - 2 * Math.Exp(x));
            Assert.InRange(
                Math.Abs(PortableMath.Log(ratio) - Math.Log(ratio)),
                0,
                2 * (Math.BitIncrement(Math.Abs(Math.Log(ratio))) - Math.Abs(Math.Log(ratio))));
            Assert.InRange(
                Math.Abs(PortableMath.Log(Math.Exp(x)) - Math.Log(Math.Exp(x))),
                0,
                2 * (Math.BitIncrement(Math.Abs(x)) - Math.Abs(x)) + 1e-300);
        }
    }

    [Fact]
    public void Tanh_DenseGrid_IsWithinFourUnitsOfTheFrameworks()
    {
        for (var k = -30_000; k <= 30_000; k++)
        {
            var x = k * 1e-3 + k * 1e-12;
            var expected = Math.Tanh(x);

            Assert.InRange(Math.Abs(PortableMath.Tanh(x) - expected), 0, 4 * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)));
        }
    }

    [Fact]
    public void SinCos_DenseGrid_IsNearTheFrameworks()
    {
        for (var k = -40_000; k <= 40_000; k++)
        {
            var x = k * 1e-3 + k * (double)k * 6e-7;
            var (sine, cosine) = PortableMath.SinCos(x);

            Assert.InRange(sine, Math.Sin(x) - 1e-15, Math.Sin(x) + 1e-15);
            Assert.InRange(cosine, Math.Cos(x) - 1e-15, Math.Cos(x) + 1e-15);
        }
    }

    [Theory]
    [InlineData(1.1e6)]
    [InlineData(double.NaN)]
    public void SinCos_TooLargeOrNoNumber_IsAnError(double x) => Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.SinCos(x));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-200, 1e-200)]
    [InlineData(-25, -1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void Tanh_Limits_AreExact(double x, double expected) => Assert.Equal(expected, PortableMath.Tanh(x));

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log_OutsideOfNumbersAboveZero_IsTheFrameworks(double x, double expected) => Assert.Equal(expected, PortableMath.Log(x));

    [Theory]
    [InlineData(-1e300, 0)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_BeyondDouble_IsTheFrameworks(double x, double expected) => Assert.Equal(expected, PortableMath.Exp(x));

    [Fact]
    public void Functions_KeepTheirBits()
    {
        Assert.Equal(0x3FB8663F793C46CC, BitConverter.DoubleToInt64Bits(PortableMath.Log(1.1)));
        Assert.Equal(0x3FF1AEC7B35A00D4, BitConverter.DoubleToInt64Bits(PortableMath.Exp(0.1)));
        Assert.Equal(0.0, PortableMath.Tanh(0.3) + PortableMath.Tanh(-0.3));
    }
}
