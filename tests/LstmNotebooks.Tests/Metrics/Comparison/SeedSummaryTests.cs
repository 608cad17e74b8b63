using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class SeedSummaryTests
{
    [Fact]
    public void Of_FiveSeeds_IsStudentsInterval()
    {
        // Deviations −0.4, −0.2, 0, 0.1, 0.5: s² = 0.46 / 4; t of 4 degrees of freedom at 97.5 % is 2.776445.
        var summary = SeedSummary.Of([86.5, 86.7, 86.9, 87.0, 87.4]);

        Assert.Equal(86.9, summary.Mean, 1e-12);
        Assert.Equal(Math.Sqrt(0.115), summary.StandardDeviation, 1e-12);
        Assert.Equal(86.9 - 2.776445 * Math.Sqrt(0.115 / 5), summary.Lower, 1e-6);
        Assert.Equal(86.9 + 2.776445 * Math.Sqrt(0.115 / 5), summary.Upper, 1e-6);
        Assert.Equal("86.9 ± 0.3 [86.5, 87.3]", summary.ToString());
    }

    [Fact]
    public void Text_Fractions_ShowInPerCentOrWithEnoughDecimals()
    {
        var summary = SeedSummary.Of([0.865, 0.867, 0.869, 0.870, 0.874]);

        Assert.Equal("86.9 ± 0.3 [86.5, 87.3]", summary.ToPercent());
        Assert.Equal("0.869 ± 0.003 [0.865, 0.873]", summary.ToString());
    }

    [Fact]
    public void Of_EqualScores_HasNoWidth()
    {
        var summary = SeedSummary.Of([0.5, 0.5, 0.5]);

        Assert.Equal((0.5, 0, 0.5, 0.5), (summary.Mean, summary.StandardDeviation, summary.Lower, summary.Upper));
        Assert.Equal("0.5 ± 0.0 [0.5, 0.5]", summary.ToString());
    }

    [Fact]
    public void Of_TwoSeeds_HasTheWideIntervalOfOneDegree()
    {
        // t = tan(0.475 π) = 12.7062, s = √½.
        var summary = SeedSummary.Of([1, 2]);

        Assert.Equal(1.5 + 12.7062 / 2, summary.Upper, 1e-4);
    }

    [Fact]
    public void Of_BadScores_IsAClearError()
    {
        Assert.Contains("two scores or more but got 1", Assert.Throws<ArgumentException>(() => SeedSummary.Of([1])).Message);
        Assert.Contains("score 1 is NaN", Assert.Throws<ArgumentException>(() => SeedSummary.Of([1, double.NaN])).Message);
        Assert.Contains(
            "between 0 and 1, as 0.95, but is 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => SeedSummary.Of([1, 2], confidence: 0)).Message);
    }
}
