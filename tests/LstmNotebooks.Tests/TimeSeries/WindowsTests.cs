using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class WindowsTests
{
    private static readonly double[] Counting = [.. Enumerable.Range(0, 10).Select(k => (double)k)];

    [Fact]
    public void Create_OneColumn_PutsTheNextValuesBehindEachWindow()
    {
        var windows = Windows.Create(Counting, window: 3, horizon: 2);

        Assert.Equal("[6, 3, 1]", windows.Inputs.Shape.ToString());
        Assert.Equal("[6, 2]", windows.Targets.Shape.ToString());
        Assert.Equal([0f, 1, 2, 1, 2, 3], windows.Inputs.ToArray()[..6]);
        Assert.Equal([3f, 4, 4, 5], windows.Targets.ToArray()[..4]);
        Assert.Equal([8f, 9], windows.Targets.ToArray()[^2..]);
        Assert.Equal([3, 4, 5, 6, 7, 8], windows.TargetPositions.ToArray());
    }

    [Fact]
    public void Create_TwoColumns_KeepsBothAndForecastsTheFirst()
    {
        double[] tens = [.. Counting.Select(value => value * 10)];

        var windows = Windows.Create([Counting, tens], window: 2);

        Assert.Equal("[8, 2, 2]", windows.Inputs.Shape.ToString());
        Assert.Equal([0f, 0, 1, 10, 1, 10, 2, 20], windows.Inputs.ToArray()[..8]);
        Assert.Equal(2f, windows.Targets[0, 0]);
    }

    [Fact]
    public void Create_WindowAsLongAsPossible_GivesOne()
    {
        var windows = Windows.Create(Counting, window: 9);

        Assert.Equal(1, windows.Count);
        Assert.Equal(9f, windows.Targets.Item());
    }

    [Fact]
    public void Create_Dates_AreThoseOfTheFirstTargets()
    {
        DateOnly[] dates = [.. Enumerable.Range(1, 10).Select(day => new DateOnly(2020, 1, day))];

        var windows = Windows.Create(Counting, window: 3, targets: 7..10, dates: dates);

        Assert.Equal([new(2020, 1, 8), new(2020, 1, 9), new(2020, 1, 10)], windows.TargetDates.ToArray());
        Assert.Empty(Windows.Create(Counting, window: 3).TargetDates);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Create_PartsOfASplit_ShareNoTargetAndSeeNoFuture(int horizon)
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(k => (double)k)];
        var split = ChronologicalSplit.ByFraction(values.Length, 0.6, 0.2);
        var targets = new HashSet<float>();

        foreach (var part in new[] { split.Train, split.Validation, split.Test })
        {
            var windows = Windows.Create(values, window: 5, horizon, part);
            var inside = windows.Targets.ToArray().Distinct().ToArray();
            for (var n = 0; n < windows.Count; n++)
                Assert.True(windows.Inputs[n, 4, 0] < windows.Targets[n, 0], "The newest input must be older than the first target.");

            Assert.All(inside, target => Assert.InRange((int)target, part.Start.Value, part.End.Value - 1));
            Assert.All(inside, target => Assert.True(targets.Add(target), $"{target} is a target of two parts."));
        }

        // The first window of train is used up as input; every later value is a target of exactly one part.
        Assert.Equal(Enumerable.Range(5, 55).Select(k => (float)k), targets.Order());
    }

    [Fact]
    public void Create_TestPart_ReachesBackForInputsOnly()
    {
        var windows = Windows.Create(Counting, window: 3, targets: 8..10);

        Assert.Equal([5f, 6, 7, 6, 7, 8], windows.Inputs.ToArray());
        Assert.Equal([8f, 9], windows.Targets.ToArray());
    }

    [Fact]
    public void Create_WindowLongerThanSeries_SaysHowManyAreNeeded()
    {
        var error = Assert.Throws<ArgumentException>(() => Windows.Create(Counting, window: 10));

        Assert.StartsWith("A window of 10 and a horizon of 1 need 11 values, but the series has 10.", error.Message);
    }

    [Fact]
    public void Create_ZeroHorizonOrWindow_IsAClearError()
    {
        var horizon = Assert.Throws<ArgumentOutOfRangeException>(() => Windows.Create(Counting, window: 3, horizon: 0));
        var window = Assert.Throws<ArgumentOutOfRangeException>(() => Windows.Create(Counting, window: 0));

        Assert.StartsWith("A horizon must be 1 step ahead or more but got 0", horizon.Message);
        Assert.StartsWith("A window must hold 1 value or more but got 0.", window.Message);
    }

    [Fact]
    public void Create_NaN_SaysWhichItem()
    {
        var error = Assert.Throws<ArgumentException>(() => Windows.Create([1, 2, double.NaN, 4], window: 2));

        Assert.StartsWith("Windows: column 0, item 2 is NaN", error.Message);
    }

    [Fact]
    public void Create_PartTooShort_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => Windows.Create(Counting, window: 3, horizon: 4, targets: 7..10));

        Assert.StartsWith("The targets 7..10 leave no room for a window of 3 before a horizon of 4", error.Message);
    }

    [Fact]
    public void Create_PartOutsideOrUnequalColumns_IsAClearError()
    {
        var outside = Assert.Throws<ArgumentOutOfRangeException>(() => Windows.Create(Counting, window: 3, targets: 7..11));
        var columns = Assert.Throws<ArgumentException>(() => Windows.Create([Counting, Counting[1..]], window: 3));
        var dates = Assert.Throws<ArgumentException>(() => Windows.Create(Counting, window: 3, dates: [new DateOnly(2020, 1, 1)]));

        Assert.StartsWith("The targets 7..11 lie outside of the series of 10 values.", outside.Message);
        Assert.StartsWith("All columns of a window must have one length, but column 0 has 10 values and column 1 has 9.", columns.Message);
        Assert.StartsWith("Windows expect one date a value but got 1 dates for 10 values.", dates.Message);
    }

    [Fact]
    public void Create_MoreThanATensorHolds_NamesTheNumbersAndAPartThatFits()
    {
        var values = new double[1_000_000];

        var error = Assert.Throws<ArgumentException>(() => Windows.Create(values, window: 2_500));

        Assert.Equal(
            "997,500 windows of 2,500 steps make 2,493,750,000 numbers, more than the 2,147,483,591 that one tensor holds. "
            + "Take a part of the series, as by targets: ^107374.., or a shorter window.",
            error.Message);
    }

    [Fact]
    public void Create_MoreColumnsThanATensorHolds_NamesThem()
    {
        var values = new double[1_000_000];

        var error = Assert.Throws<ArgumentException>(() => Windows.Create([.. Enumerable.Repeat(values, 30)], window: 100));

        Assert.StartsWith("999,900 windows of 100 steps of 30 columns make 2,999,700,000 numbers, more than", error.Message);
    }

    [Fact]
    public void Create_MoreTargetsThanATensorHolds_NamesTheHorizonAndAPartThatFits()
    {
        var values = new double[1_000_000];

        var error = Assert.Throws<ArgumentException>(() => Windows.Create(values, window: 10, horizon: 500_000));

        Assert.StartsWith("499,991 windows of 500,000 targets make 249,995,500,000 numbers", error.Message);
        Assert.EndsWith("as by targets: ^500535.., or a shorter horizon.", error.Message);
        Assert.Equal(2, Windows.Create(values, window: 10, horizon: 500_000, targets: ^500_001..).Count);
    }

    [Fact]
    public void Create_WindowOfTheLargestNumber_NeedsMoreValues() =>
        Assert.Contains(
            "need 2147483648 values",
            Assert.Throws<ArgumentException>(() => Windows.Create(Counting, window: int.MaxValue)).Message);
}
