using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class BaselineTests
{
    private static readonly double[] Past = [1, 3, 2, 6];

    [Fact]
    public void Persistence_RepeatsTheLastValue()
    {
        Assert.Equal([6.0, 6.0, 6.0], new Persistence().Forecast(Past, 3));
    }

    [Fact]
    public void Drift_GoesOnByTheMeanStepOfTraining()
    {
        var drift = Drift.Fit([1, 4, 2, 7]);

        Assert.Equal(2, drift.Step);
        Assert.Equal([8.0, 10.0], drift.Forecast(Past, 2));
    }

    [Fact]
    public void MovingAverage_FeedsOnItsOwnForecasts()
    {
        Assert.Equal([4.0, 5.0, 4.5], new MovingAverage(2).Forecast(Past, 3));
    }

    [Fact]
    public void SeasonalNaive_RepeatsTheLastSeason()
    {
        Assert.Equal([3.0, 2.0, 6.0, 3.0, 2.0], new SeasonalNaive(3).Forecast(Past, 5));
    }

    [Fact]
    public void Autoregression_ExactRule_IsFound()
    {
        var values = new double[40];
        (values[0], values[1]) = (1, 2);
        for (var t = 2; t < values.Length; t++)
            values[t] = 1 + 0.5 * values[t - 1] - 0.8 * values[t - 2];

        var model = Autoregression.Fit(values, order: 2);

        Assert.Equal(1, model.Intercept, 1e-12);
        Assert.Equal(0.5, model.Coefficients[0], 1e-12);
        Assert.Equal(-0.8, model.Coefficients[1], 1e-12);
        Assert.Equal("AR(2)", model.Name);
    }

    [Fact]
    public void Autoregression_HandWorkedLeastSquares_GivesTheLine()
    {
        // Pairs (y before, y): (0, 1), (1, 0), (0, 2), (2, 2). Means 3/4 and 5/4, covariance sum 1/4, square sum 11/4.
        var model = Autoregression.Fit([0, 1, 0, 2, 2], order: 1);

        Assert.Equal(1 / 11.0, model.Coefficients[0], 1e-14);
        Assert.Equal(5 / 4.0 - 3 / 44.0, model.Intercept, 1e-14);
        Assert.Equal(model.Intercept + model.Coefficients[0] * model.Forecast(Past)[0], model.Forecast(Past, 2)[1], 1e-15);
    }

    [Fact]
    public void OneStepAhead_NeverSeesTheTargetOrLater()
    {
        double[] values = [.. Enumerable.Range(0, 30).Select(k => Math.Sin(k) + 0.1 * k)];
        double[] changed = [.. values[..20], .. Enumerable.Repeat(1e6, 10)];
        IBaseline[] baselines =
        [
            new Persistence(),
            Drift.Fit(values[..15]),
            new MovingAverage(5),
            new SeasonalNaive(6),
            Autoregression.Fit(values[..15], order: 3),
        ];

        foreach (var baseline in baselines)
        {
            var forecast = baseline.OneStepAhead(values, 15..30);
            var other = baseline.OneStepAhead(changed, 15..30);

            Assert.Equal(15, forecast.Length);
            Assert.Equal(forecast[..6], other[..6]); // positions 15 to 20, made from values before 20
            Assert.Equal(baseline.Forecast(values.AsSpan(..17))[0], forecast[2]);
        }
    }

    [Fact]
    public void Forecast_TooLittlePast_SaysHowMuchIsNeeded()
    {
        var error = Assert.Throws<ArgumentException>(() => new MovingAverage(5).Forecast(Past));

        Assert.StartsWith("moving average 5 needs 5 past values or more but got 4.", error.Message);
    }

    [Fact]
    public void Forecast_HorizonZeroOrNaN_IsAClearError()
    {
        var horizon = Assert.Throws<ArgumentOutOfRangeException>(() => new Persistence().Forecast(Past, 0));
        var bad = Assert.Throws<ArgumentException>(() => new Persistence().Forecast([1, double.NaN]));

        Assert.StartsWith("persistence forecasts 1 step ahead or more but got a horizon of 0.", horizon.Message);
        Assert.StartsWith("persistence: item 1 of the past is NaN, not a finite number.", bad.Message);
    }

    [Fact]
    public void Autoregression_ConstantOrShortTraining_IsAClearError()
    {
        var constant = Assert.Throws<ArgumentException>(() => Autoregression.Fit(Enumerable.Repeat(5.0, 30).ToArray(), order: 2));
        var tooShort = Assert.Throws<ArgumentException>(() => Autoregression.Fit(Past, order: 2));

        Assert.StartsWith("AR(2) has no single best fit", constant.Message);
        Assert.StartsWith("AR(2) is fitted on 6 values or more but got 4.", tooShort.Message);
    }
}
