using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class ChronologicalSplitTests
{
    [Theory]
    [InlineData(10, 0.7, 0.15, 7, 8)]
    [InlineData(1258, 0.65, 0, 817, 817)]
    [InlineData(100, 0.7, 0.15, 70, 85)]
    [InlineData(10, 0.1, 0.2, 1, 3)]
    public void ByFraction_CutsWhereTheShareEnds(int count, double train, double validation, int validationStart, int testStart)
    {
        var split = ChronologicalSplit.ByFraction(count, train, validation);

        Assert.Equal(..validationStart, split.Train);
        Assert.Equal(validationStart..testStart, split.Validation);
        Assert.Equal(testStart..count, split.Test);
    }

    [Fact]
    public void ByDate_CutsAtTheFirstDateOnOrAfter()
    {
        DateOnly[] dates = [new(2016, 12, 29), new(2016, 12, 30), new(2017, 1, 3), new(2017, 1, 4), new(2018, 1, 2)];

        var split = ChronologicalSplit.ByDate(dates, testFrom: new DateOnly(2018, 1, 1), validationFrom: new DateOnly(2017, 1, 1));

        Assert.Equal((..2, 2..4, 4..5), (split.Train, split.Validation, split.Test));
        Assert.Equal("train 0..2 (2), validation 2..4 (2), test 4..5 (1)", split.ToString());
    }

    [Fact]
    public void Parts_OfASeries_CoverItOnceInOrder()
    {
        var series = new Series(
            "x",
            Enumerable.Range(1, 20).Select(day => new DateOnly(2020, 1, day)),
            Enumerable.Range(1, 20).Select(day => (double)day));
        var split = ChronologicalSplit.ByFraction(series.Count, 0.6, 0.2);

        IEnumerable<double> parts = [.. series[split.Train], .. series[split.Validation], .. series[split.Test]];

        Assert.Equal(series.Values, parts);
    }

    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(10, 0, 5)]
    [InlineData(10, 6, 4)]
    [InlineData(10, 6, -1)]
    public void ByCount_EmptyPart_IsAClearError(int count, int train, int validation)
    {
        var error = Assert.Throws<ArgumentException>(() => ChronologicalSplit.ByCount(count, train, validation));

        Assert.StartsWith("A split of 10 values at", error.Message);
    }

    [Theory]
    [InlineData(0.8, 0.2)]
    [InlineData(0, 0.2)]
    [InlineData(double.NaN, 0.2)]
    public void ByFraction_NoRest_IsAClearError(double train, double validation)
    {
        var error = Assert.Throws<ArgumentException>(() => ChronologicalSplit.ByFraction(100, train, validation));

        Assert.StartsWith("Shares must be train > 0", error.Message);
    }
}
