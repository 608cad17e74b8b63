namespace LstmNotebooks.Metrics;

/// <summary>How far forecasts are from what came: y actual, f forecast, n pairs. Sums run in double, in the order of time.</summary>
public static class ForecastErrors
{
    /// <summary>Root mean squared error, √(Σ(y − f)² / n), in the unit of the series.</summary>
    /// <param name="actual">[n] what came.</param>
    /// <param name="forecast">[n] what was forecast.</param>
    public static double Rmse(IReadOnlyList<double> actual, IReadOnlyList<double> forecast)
    {
        Paired.Check("RMSE", actual, forecast);
        var sum = 0.0;
        for (var k = 0; k < actual.Count; k++)
            sum += (actual[k] - forecast[k]) * (actual[k] - forecast[k]);
        return Math.Sqrt(sum / actual.Count);
    }

    /// <summary>Mean absolute error, Σ|y − f| / n, in the unit of the series.</summary>
    /// <param name="actual">[n] what came.</param>
    /// <param name="forecast">[n] what was forecast.</param>
    public static double Mae(IReadOnlyList<double> actual, IReadOnlyList<double> forecast)
    {
        Paired.Check("MAE", actual, forecast);
        var sum = 0.0;
        for (var k = 0; k < actual.Count; k++)
            sum += Math.Abs(actual[k] - forecast[k]);
        return sum / actual.Count;
    }

    /// <summary>Mean absolute percentage error, 100 Σ|(y − f) / y| / n, in per cent: 1.5 is 1.5 %.</summary>
    /// <param name="actual">[n] what came; none may be 0.</param>
    /// <param name="forecast">[n] what was forecast.</param>
    public static double Mape(IReadOnlyList<double> actual, IReadOnlyList<double> forecast)
    {
        Paired.Check("MAPE", actual, forecast);
        var sum = 0.0;
        for (var k = 0; k < actual.Count; k++)
        {
            if (actual[k] == 0)
                throw new ArgumentException(
                    $"MAPE divides by the actual value, which is 0 at item {k}. Use MAE or MASE for series that reach zero.",
                    nameof(actual));
            sum += Math.Abs((actual[k] - forecast[k]) / actual[k]);
        }

        return 100 * sum / actual.Count;
    }

    /// <summary>
    /// Symmetric mean absolute percentage error, 200 Σ|y − f| / (|y| + |f|) / n, in per cent from 0 to 200; a pair of zeros counts
    /// 0.
    /// </summary>
    /// <remarks>The form of the M3 competition: Makridakis and Hibon, International Journal of Forecasting 16 (2000).</remarks>
    /// <param name="actual">[n] what came.</param>
    /// <param name="forecast">[n] what was forecast.</param>
    public static double Smape(IReadOnlyList<double> actual, IReadOnlyList<double> forecast)
    {
        Paired.Check("sMAPE", actual, forecast);
        var sum = 0.0;
        for (var k = 0; k < actual.Count; k++)
        {
            var size = Math.Abs(actual[k]) + Math.Abs(forecast[k]);
            sum += size == 0 ? 0 : Math.Abs(actual[k] - forecast[k]) / size;
        }

        return 200 * sum / actual.Count;
    }

    /// <summary>
    /// The yardstick of <see cref="Mase"/>: the mean absolute error of the (seasonal) naive forecast over the training part, in the
    /// unit of the series.
    /// </summary>
    /// <param name="training">The training part; more than <paramref name="period"/> values, not all the same a period apart.</param>
    /// <param name="period">Steps a season; 1 compares with the value before.</param>
    public static double MaseScale(IReadOnlyList<double> training, int period = 1)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (period < 1 || training.Count <= period)
            throw new ArgumentException(
                "The MASE scale expects a period of 1 or more and more training values than that, "
                + $"but got period {period} and {training.Count} values.");

        var sum = 0.0;
        for (var k = period; k < training.Count; k++)
            sum += Math.Abs(training[k] - training[k - period]);
        return sum > 0 && double.IsFinite(sum)
            ? sum / (training.Count - period)
            : throw new ArgumentException(
                $"The MASE scale is {sum / (training.Count - period)}: the training values repeat every {period} steps or are not "
                + "finite, so there is no naive error to compare with. Use MAE.",
                nameof(training));
    }

    /// <summary>Mean absolute scaled error, MAE / scale, without unit: below 1 beats the naive forecast's error in training.</summary>
    /// <remarks>
    /// Hyndman and Koehler, "Another look at measures of forecast accuracy", International Journal of Forecasting 22 (2006).
    /// </remarks>
    /// <param name="actual">[n] what came.</param>
    /// <param name="forecast">[n] what was forecast.</param>
    /// <param name="scale">The yardstick, from <see cref="MaseScale"/>.</param>
    public static double Mase(IReadOnlyList<double> actual, IReadOnlyList<double> forecast, double scale)
    {
        if (!(scale > 0 && double.IsFinite(scale)))
            throw new ArgumentOutOfRangeException(
                nameof(scale),
                $"The MASE scale must be above 0 but is {scale}. Take it from MaseScale of the training part.");
        return Mae(actual, forecast) / scale;
    }

    /// <summary>R² = 1 − Σ(y − f)² / Σ(y − ȳ)², without unit: 1 is perfect, 0 as good as the test part's own mean, below 0 worse.</summary>
    /// <remarks>On prices even persistence comes near 1, since the mean of a wandering series is a poor rival.</remarks>
    /// <param name="actual">[n] what came; not all the same.</param>
    /// <param name="forecast">[n] what was forecast.</param>
    public static double RSquared(IReadOnlyList<double> actual, IReadOnlyList<double> forecast)
    {
        Paired.Check("R²", actual, forecast);
        var mean = 0.0;
        for (var k = 0; k < actual.Count; k++)
            mean += actual[k];
        mean /= actual.Count;

        double errors = 0, spread = 0;
        for (var k = 0; k < actual.Count; k++)
        {
            errors += (actual[k] - forecast[k]) * (actual[k] - forecast[k]);
            spread += (actual[k] - mean) * (actual[k] - mean);
        }

        return spread > 0
            ? 1 - errors / spread
            : throw new ArgumentException(
                $"R² compares with the spread of the actual values, but all {actual.Count} are {actual[0]}. "
                + "Use MAE or RMSE for a constant series.",
                nameof(actual));
    }
}
