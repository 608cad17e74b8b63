using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Optim;

public sealed class ScheduleTests
{
    [Fact]
    public void Constant_NeverChanges() => Assert.Equal(1, Schedule.Constant.FactorAt(17.5, [1, 2, 3]));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2.99, 1)]
    [InlineData(3, 0.5)]
    [InlineData(6.5, 0.25)]
    public void Step_FallsEveryThirdEpoch(double epoch, double expected) =>
        Assert.Equal(expected, new StepSchedule(Every: 3, Factor: 0.5).FactorAt(epoch, []));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2.5, 0.8681980515339464)] // 0.1 + 0.9 (1 + √½) / 2
    [InlineData(5, 0.55)]
    [InlineData(10, 0.1)]
    [InlineData(12, 0.1)]
    public void Cosine_FallsAlongHalfAWave(double epoch, double expected) =>
        Near.Equal(expected, new CosineSchedule(Epochs: 10, Minimum: 0.1).FactorAt(epoch, []), tolerance: 1e-14);

    [Fact]
    public void Cosine_Anywhere_IsTheCosine()
    {
        var schedule = new CosineSchedule(Epochs: 1);

        for (var i = 0; i <= 1000; i++)
            Near.Equal((1 + Math.Cos(Math.PI * i / 1000)) / 2, schedule.FactorAt(i / 1000.0, []), tolerance: 1e-15);
    }

    [Theory]
    [InlineData(0, 0.2)]
    [InlineData(1, 0.6)]
    [InlineData(2, 1)]
    [InlineData(3.5, 1)]
    [InlineData(4, 0.5)]
    public void WarmUp_RisesThenFollowsTheOther(double epoch, double expected) =>
        Near.Equal(
            expected,
            new WarmUpSchedule(Epochs: 2, Then: new StepSchedule(Every: 2, Factor: 0.5), Start: 0.2).FactorAt(epoch, []),
            tolerance: 1e-15);

    [Fact]
    public void Plateau_NoBetterLoss_FallsAfterPatience()
    {
        var schedule = new PlateauSchedule(Factor: 0.5, Patience: 1);
        double[] losses = [1, 0.9, 0.95, 0.92, 0.91, 0.93, 0.8, 0.79999];

        var shares = Enumerable.Range(0, losses.Length + 1).Select(count => schedule.FactorAt(count, losses[..count]));

        // Worse at 0.95 and 0.92: falls. Worse again at 0.91 and 0.93: falls. 0.79999 is not better by a ten-thousandth.
        Assert.Equal([1, 1, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.25], shares);
    }

    [Fact]
    public void Plateau_LongWithoutBetter_StopsAtTheMinimum()
    {
        var schedule = new PlateauSchedule(Factor: 0.1, Patience: 0, Minimum: 0.05);

        Assert.Equal(0.05, schedule.FactorAt(5, [1, 1, 1, 1, 1]));
    }

    [Fact]
    public void Schedules_BadSettings_SayWhatIsExpected()
    {
        Assert.Contains("Every above 0 but got 0", Assert.Throws<ArgumentOutOfRangeException>(() => new StepSchedule(0)).Message);
        Assert.Contains(
            "Factor in 0 to 1 but got 2",
            Assert.Throws<ArgumentOutOfRangeException>(() => new PlateauSchedule(Factor: 2)).Message);
        Assert.Contains(
            "Epochs above 0 but got NaN",
            Assert.Throws<ArgumentOutOfRangeException>(() => new CosineSchedule(double.NaN)).Message);
        Assert.Contains(
            "Patience of 0 or more but got -1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new PlateauSchedule(Patience: -1)).Message);
    }
}
