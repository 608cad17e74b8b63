using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class ForecastErrorsTests
{
    // Errors 1, −2, 2, 0.
    private static readonly double[] Actual = [2, 4, 8, 10];
    private static readonly double[] Forecast = [1, 6, 6, 10];

    [Fact]
    public void Rmse_HandWorked_IsTheRootOfTheMeanSquare()
    {
        Assert.Equal(1.5, ForecastErrors.Rmse(Actual, Forecast));
    }

    [Fact]
    public void Mae_HandWorked_IsTheMeanSize()
    {
        Assert.Equal(1.25, ForecastErrors.Mae(Actual, Forecast));
    }

    [Fact]
    public void Mape_HandWorked_IsInPerCent()
    {
        Assert.Equal(31.25, ForecastErrors.Mape(Actual, Forecast));
    }

    [Fact]
    public void Smape_HandWorked_HalvesTheSumOfSizes()
    {
        // 200 / 4 · (1/3 + 2/10 + 2/14 + 0)
        Assert.Equal(50 * (1 / 3.0 + 1 / 5.0 + 1 / 7.0), ForecastErrors.Smape(Actual, Forecast), 1e-13);
    }

    [Fact]
    public void Smape_PairOfZeros_CountsAsRight()
    {
        Assert.Equal(100, ForecastErrors.Smape([0, 0], [0, 5]));
    }

    [Theory]
    [InlineData(1, 2.0)] // |steps| 1, 3, 2
    [InlineData(2, 1.5)] // |steps| 2, 1
    public void MaseScale_HandWorked_IsTheNaiveErrorInTraining(int period, double expected)
    {
        Assert.Equal(expected, ForecastErrors.MaseScale([1, 2, -1, 1], period));
    }

    [Fact]
    public void Mase_HandWorked_DividesByTheScale()
    {
        Assert.Equal(0.625, ForecastErrors.Mase(Actual, Forecast, scale: 2));
    }

    [Fact]
    public void RSquared_HandWorked_ComparesWithTheMean()
    {
        // Squared errors 9; spread around 6: 16 + 4 + 4 + 16 = 40.
        Assert.Equal(1 - 9 / 40.0, ForecastErrors.RSquared(Actual, Forecast));
        Assert.Equal(1, ForecastErrors.RSquared(Actual, Actual));
        Assert.Equal(0, ForecastErrors.RSquared(Actual, [6, 6, 6, 6]));
    }

    [Fact]
    public void All_PerfectForecast_IsZero()
    {
        Assert.Equal(0, ForecastErrors.Rmse(Actual, Actual));
        Assert.Equal(0, ForecastErrors.Mae(Actual, Actual));
        Assert.Equal(0, ForecastErrors.Mape(Actual, Actual));
        Assert.Equal(0, ForecastErrors.Smape(Actual, Actual));
    }

    [Fact]
    public void Mape_ZeroActual_SaysWhichAndWhatToUse()
    {
        var error = Assert.Throws<ArgumentException>(() => ForecastErrors.Mape([1, 0], [1, 1]));

        Assert.StartsWith("MAPE divides by the actual value, which is 0 at item 1. Use MAE or MASE", error.Message);
    }

    [Fact]
    public void RSquared_ConstantSeries_IsAClearError()
    {
        var error = Assert.Throws<ArgumentException>(() => ForecastErrors.RSquared([3, 3], [3, 4]));

        Assert.StartsWith("R² compares with the spread of the actual values, but all 2 are 3.", error.Message);
    }

    [Fact]
    public void MaseScale_ConstantOrShortTraining_IsAClearError()
    {
        var constant = Assert.Throws<ArgumentException>(() => ForecastErrors.MaseScale([3, 3, 3]));
        var tooShort = Assert.Throws<ArgumentException>(() => ForecastErrors.MaseScale([1, 2, 3], period: 3));

        Assert.StartsWith("The MASE scale is 0: the training values repeat every 1 steps", constant.Message);
        Assert.Contains("got period 3 and 3 values", tooShort.Message);
    }

    [Fact]
    public void Rmse_LengthsDiffer_SaysBoth()
    {
        var error = Assert.Throws<ArgumentException>(() => ForecastErrors.Rmse([1, 2], [1]));

        Assert.StartsWith("RMSE expects one forecast value for each actual value but got 1 for 2.", error.Message);
    }

    [Fact]
    public void Mae_NothingOrNaN_IsAClearError()
    {
        var empty = Assert.Throws<ArgumentException>(() => ForecastErrors.Mae([], []));
        var bad = Assert.Throws<ArgumentException>(() => ForecastErrors.Mae([1, 2], [1, double.NaN]));

        Assert.StartsWith("MAE has nothing to measure", empty.Message);
        Assert.StartsWith("MAE: item 1 is actual 2, forecast NaN", bad.Message);
    }
}
