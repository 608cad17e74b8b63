using LstmNotebooks.Numerics;

namespace LstmNotebooks.Metrics;

/// <summary>One test part on which models are scored beside one baseline: the same targets, the same yardstick.</summary>
/// <remarks>The baseline is persistence, the previous value, until <see cref="Against"/> names another.</remarks>
public sealed class ForecastEvaluation
{
    private readonly double[] actual;
    private readonly double[] previous;
    private double[] baseline;

    /// <summary>A test part.</summary>
    /// <param name="actual">[n] what came, in the original unit.</param>
    /// <param name="previous">[n] the last value known when each forecast is made: for one step ahead, the value before.</param>
    /// <param name="maseScale">From <see cref="ForecastErrors.MaseScale"/> of the training part.</param>
    /// <param name="horizon">How many steps ahead the forecasts are.</param>
    public ForecastEvaluation(IReadOnlyList<double> actual, IReadOnlyList<double> previous, double maseScale, int horizon = 1)
    {
        Paired.Check(nameof(ForecastEvaluation), actual, previous, "previous");
        if (!(maseScale > 0 && double.IsFinite(maseScale)))
            throw new ArgumentOutOfRangeException(
                nameof(maseScale),
                $"The MASE scale must be above 0 but is {maseScale}. Take it from MaseScale of the training part.");
        if (horizon < 1)
            throw new ArgumentOutOfRangeException(nameof(horizon), $"A horizon must be 1 step ahead or more but got {horizon}.");
        (this.actual, this.previous, MaseScale, Horizon) = ([.. actual], [.. previous], maseScale, horizon);
        baseline = this.previous;
    }

    /// <summary>[n] what came.</summary>
    public IReadOnlyList<double> Actual => actual;

    /// <summary>[n] the last value known when each forecast is made: the forecasts of persistence.</summary>
    public IReadOnlyList<double> Previous => previous;

    /// <summary>The yardstick of MASE, in the unit of the series.</summary>
    public double MaseScale { get; }

    /// <summary>How many steps ahead the forecasts are.</summary>
    public int Horizon { get; }

    /// <summary>What the series is measured in, such as "US dollars"; empty when not stated.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What the models are tested against.</summary>
    public string BaselineName { get; private init; } = "persistence";

    /// <summary>The targets from a range of a series, one step ahead: actual, previous and scale taken from it.</summary>
    /// <param name="values">The whole series, in the original unit.</param>
    /// <param name="targets">The positions forecast; the first has a value before it.</param>
    /// <param name="training">The positions learned from, which give the MASE scale.</param>
    /// <param name="unit">What the series is measured in.</param>
    public static ForecastEvaluation OneStepAhead(IReadOnlyList<double> values, Range targets, Range training, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] all = [.. values];
        var (start, count) = SeriesPart.Of(targets, all.Length, nameof(targets));
        var (first, learned) = SeriesPart.Of(training, all.Length, "training values");
        if (start < 1)
            throw new ArgumentOutOfRangeException(
                nameof(targets),
                $"The targets {targets} begin with the series, so the first has no value before it. Begin at 1 or later.");
        return new ForecastEvaluation(
            all[targets],
            all[(start - 1)..(start - 1 + count)],
            ForecastErrors.MaseScale(all[first..(first + learned)]))
        {
            Unit = unit,
        };
    }

    /// <summary>The same test part with another baseline.</summary>
    /// <param name="name">What tables call it.</param>
    /// <param name="forecast">[n] its forecasts.</param>
    public ForecastEvaluation Against(string name, IReadOnlyList<double> forecast)
    {
        Paired.Check(name, actual, forecast);
        return new ForecastEvaluation(actual, previous, MaseScale, Horizon) { Unit = Unit, BaselineName = name, baseline = [.. forecast] };
    }

    /// <summary>All measures of one model.</summary>
    /// <param name="model">What tables call it.</param>
    /// <param name="forecast">[n] its forecasts, in the original unit.</param>
    public ForecastScore Score(string model, IReadOnlyList<double> forecast)
    {
        Paired.Check(model, actual, forecast);
        return new ForecastScore
        {
            Model = model,
            Count = actual.Length,
            Rmse = ForecastErrors.Rmse(actual, forecast),
            Mae = ForecastErrors.Mae(actual, forecast),
            Mape = actual.Contains(0) ? null : ForecastErrors.Mape(actual, forecast),
            Smape = ForecastErrors.Smape(actual, forecast),
            Mase = ForecastErrors.Mase(actual, forecast, MaseScale),
            RSquared = actual.All(value => value == actual[0]) ? null : ForecastErrors.RSquared(actual, forecast),
            Direction = DirectionalAccuracy.Of(previous, actual, forecast),
            AgainstBaseline = DieboldMariano.TestWherePossible(actual, forecast, baseline, Horizon),
        };
    }

    /// <summary>The baseline and some models, a row each.</summary>
    /// <param name="forecasts">Name and [n] forecasts of each model, in the original unit.</param>
    public ForecastReport Compare(params IReadOnlyList<(string Model, IReadOnlyList<double> Forecast)> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        return new ForecastReport(
            BaselineName,
            Unit,
            [Score(BaselineName, baseline), .. forecasts.Select(pair => Score(pair.Model, pair.Forecast))]);
    }
}
