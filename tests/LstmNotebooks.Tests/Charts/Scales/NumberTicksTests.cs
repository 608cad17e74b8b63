using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class NumberTicksTests
{
    [Theory]
    [InlineData(10, 5, 2)]
    [InlineData(10, 10, 1)]
    [InlineData(1, 4, 0.5)]
    [InlineData(0.3, 3, 0.1)]
    [InlineData(7300, 5, 2000)]
    [InlineData(1e-7, 5, 2e-8)]
    [InlineData(9.99, 1, 10)]
    public void Step_IsOneTwoOrFiveTimesAPowerOfTen(double length, int target, double expected)
    {
        var step = NumberTicks.Step(length, target);

        Assert.Equal(expected, step, tolerance: expected * 1e-15);
    }

    [Theory]
    [InlineData(0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-1, 1, 4, "−1.0 −0.5 0.0 0.5 1.0")]
    [InlineData(676, 3386, 4, "1,000 2,000 3,000")]
    [InlineData(0, 0.05, 5, "0.00 0.01 0.02 0.03 0.04 0.05")]
    [InlineData(0, 2e10, 4, "0 0.5×10¹⁰ 1.0×10¹⁰ 1.5×10¹⁰ 2.0×10¹⁰")]
    [InlineData(1e-8, 3e-8, 2, "1×10⁻⁸ 2×10⁻⁸ 3×10⁻⁸")]
    public void Within_LabelsRoundNumbers(double minimum, double maximum, int target, string expected)
    {
        var ticks = NumberTicks.Within(minimum, maximum, target);

        Assert.Equal(expected, string.Join(' ', ticks.Select(tick => tick.Label)));
    }

    [Fact]
    public void Within_TenthsAreTheNearestDoubles()
    {
        var ticks = NumberTicks.Within(0, 0.7, target: 7);

        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], ticks.Select(tick => tick.Value));
    }

    [Fact]
    public void Rounded_WidensToMultiplesOfTheStep()
    {
        var rounded = NumberTicks.Rounded(new Extent(676.5, 3000), step: 1000);

        Assert.Equal(new Extent(0, 3000), rounded);
    }
}
