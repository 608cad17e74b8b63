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
            Assert.InRange(Math.Abs(PortableMath.Log(ratio) - Math.Log(ratio)), 0, 2 * (Math.BitIncrement(Math.Abs(Math.Log(ratio))) - Math.Abs(Math.Log(ratio))));
            Assert.InRange(Math.Abs(PortableMath.Log(Math.Exp(x)) - Math.Log(Math.Exp(x))), 0, 2 * (Math.BitIncrement(Math.Abs(x)) - Math.Abs(x)) + 1e-300);
        }
    }

    [Fact]
    public void LogAndExp_KeepTheirBits()
    {
        Assert.Equal(0x3FB8663F793C46CC, BitConverter.DoubleToInt64Bits(PortableMath.Log(1.1)));
        Assert.Equal(0x3FF1AEC7B35A00D4, BitConverter.DoubleToInt64Bits(PortableMath.Exp(0.1)));
    }
}
