using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class LogTicksTests
{
    [Theory]
    [InlineData(1, 1000, 5, "1 10 100 1,000")]
    [InlineData(0.5, 40, 6, "0.5 1 2 5 10 20")]
    [InlineData(1e-4, 1e4, 5, "0.0001 0.01 1 100 10,000")]
    [InlineData(1e-9, 1e-6, 4, "1×10⁻⁹ 1×10⁻⁸ 1×10⁻⁷ 1×10⁻⁶")]
    [InlineData(2.1, 2.5, 4, "2.1 2.2 2.3 2.4 2.5")]
    public void Within_LabelsPowersOfTen(double minimum, double maximum, int target, string expected)
    {
        var ticks = LogTicks.Within(minimum, maximum, target);

        Assert.Equal(expected, string.Join(' ', ticks.Select(tick => tick.Label)));
    }
}
