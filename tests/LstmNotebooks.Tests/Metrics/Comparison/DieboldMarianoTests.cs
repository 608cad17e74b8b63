using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class DieboldMarianoTests
{
    // Absolute losses 3, 0, 3, 0, 4 of the model and 1, 1, 1, 1, 1 of the baseline: differences 2, −1, 2, −1, 3, mean 1.
    private static readonly double[] Actual = [0, 0, 0, 0, 0];
    private static readonly double[] Model = [3, 0, -3, 0, 4];
    private static readonly double[] Baseline = [1, -1, 1, -1, 1];

    [Fact]
    public void Test_OneStepAhead_HandWorked()
    {
        // γ₀ = (1 + 4 + 1 + 4 + 4) / 5 = 2.8; correction √(4/5); statistic √0.8 / √(2.8 / 5) = √(10/7).
        var test = DieboldMariano.Test(Actual, Model, Baseline, loss: ForecastLoss.Absolute);

        Assert.Equal(1, test.MeanDifference, 1e-15);
        Assert.Equal(Math.Sqrt(10 / 7.0), test.Statistic, 1e-14);
        Assert.Equal(StudentTwoSided4(Math.Sqrt(10 / 7.0)), test.PValue, 1e-12);
    }

    [Fact]
    public void Test_TwoStepsAhead_AddsHalfTheFirstAutocovarianceTwice()
    {
        // γ₁ = (−2 − 2 − 2 − 4) / 5 = −2, weight ½: 2.8 − 2 = 0.8; correction √((6 − 4 + 2/5) / 5) = √0.48; statistic √(0.48 / 0.16).
        var test = DieboldMariano.Test(Actual, Model, Baseline, horizon: 2, loss: ForecastLoss.Absolute);

        Assert.Equal(Math.Sqrt(3), test.Statistic, 1e-14);
        Assert.Equal(StudentTwoSided4(Math.Sqrt(3)), test.PValue, 1e-12);
    }

    [Fact]
    public void Test_SquaredLoss_IsTheDefault()
    {
        // Differences 8, −1, 8, −1, 15.
        var test = DieboldMariano.Test(Actual, Model, Baseline);

        Assert.Equal(29 / 5.0, test.MeanDifference, 1e-14);
    }

    [Fact]
    public void Test_ModelAndBaselineSwapped_ChangesTheSignOnly()
    {
        var test = DieboldMariano.Test(Actual, Model, Baseline, horizon: 2);
        var swapped = DieboldMariano.Test(Actual, Baseline, Model, horizon: 2);

        Assert.Equal(-test.Statistic, swapped.Statistic);
        Assert.Equal(test.PValue, swapped.PValue);
        Assert.True(swapped.Statistic < 0, "The baseline has the smaller losses.");
    }

    [Fact]
    public void Test_SameForecast_IsAClearError()
    {
        var error = Assert.Throws<ArgumentException>(() => DieboldMariano.Test(Actual, Model, Model));

        Assert.Contains("differ by 0 at every step", error.Message);
    }

    [Fact]
    public void Test_ConstantDifference_IsAClearError()
    {
        var error = Assert.Throws<ArgumentException>(
            () => DieboldMariano.Test(Actual, [0.3, 0.3, 0.3, 0.3, 0.3], [0.1, 0.1, 0.1, 0.1, 0.1], loss: ForecastLoss.Absolute));

        Assert.Contains("no variance to test against", error.Message);
    }

    [Fact]
    public void Test_HorizonTooLong_IsAClearError()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => DieboldMariano.Test(Actual, Model, Baseline, horizon: 4));

        Assert.Contains("a horizon from 1 to 3 for 5 forecasts but got 4", error.Message);
    }

    // Student's t of 4 degrees of freedom has a closed form: P(T > t) = ½ − ½ s (3 − s²) / 2 with s = t / √(4 + t²).
    private static double StudentTwoSided4(double t)
    {
        var s = t / Math.Sqrt(4 + t * t);
        return 1 - s * (3 - s * s) / 2;
    }
}
