using System.Globalization;
using MathNet.Numerics.Distributions;

namespace LstmNotebooks.Metrics;

/// <summary>The Diebold–Mariano test: is one forecast better than another, or is the difference luck?</summary>
/// <remarks>
/// d(t) = loss of the model − loss of the baseline at step t, with mean d̄ over n steps. For forecasts h steps ahead the
/// losses overlap, so the variance of d̄ counts h − 1 autocovariances γ with Newey–West's weights, which keep it positive:
/// V = (γ₀ + 2 Σ(1 − k/h) γₖ) / n. The statistic d̄ / √V is multiplied by √((n + 1 − 2h + h(h − 1)/n) / n), the
/// small-sample correction of Harvey, Leybourne and Newbold, and compared with Student's t of n − 1 degrees of freedom.
/// Sources: Diebold and Mariano, Journal of Business and Economic Statistics 13 (1995); Newey and West, Econometrica 55
/// (1987); Harvey, Leybourne and Newbold, International Journal of Forecasting 13 (1997).
/// </remarks>
/// <param name="Statistic">Below 0 when the model's losses are smaller; without unit.</param>
/// <param name="PValue">How often a difference as large comes by luck, two-sided, 0 to 1.</param>
/// <param name="MeanDifference">d̄, model − baseline, in the unit of the loss.</param>
/// <param name="Count">n.</param>
/// <param name="Horizon">h.</param>
public sealed record DieboldMariano(double Statistic, double PValue, double MeanDifference, int Count, int Horizon)
{
    /// <summary>Compares a model with a baseline on the same targets.</summary>
    /// <param name="actual">[n] what came.</param>
    /// <param name="model">[n] the model's forecasts.</param>
    /// <param name="baseline">[n] the baseline's forecasts.</param>
    /// <param name="horizon">h, how many steps ahead both forecast.</param>
    /// <param name="loss">What an error costs.</param>
    public static DieboldMariano Test(
        IReadOnlyList<double> actual,
        IReadOnlyList<double> model,
        IReadOnlyList<double> baseline,
        int horizon = 1,
        ForecastLoss loss = ForecastLoss.Squared)
    {
        Check(actual, model, baseline);
        if (horizon < 1 || actual.Count < horizon + 2)
            throw new ArgumentOutOfRangeException(
                nameof(horizon),
                $"Diebold–Mariano expects a horizon from 1 to {Math.Max(1, actual.Count - 2)} for {actual.Count} forecasts but got "
                + $"{horizon}. Pass more forecasts.");

        var differences = Differences(actual, model, baseline, loss);
        return Test(differences, horizon)
            ?? throw new ArgumentException(
                $"Diebold–Mariano: the two forecasts' losses differ by {differences[0]} at every step, "
                + "so there is no variance to test against. Are they the same forecast?");
    }

    /// <summary>
    /// The same, or null where there is nothing to test: too few forecasts, or losses that differ by the same at every step.
    /// </summary>
    internal static DieboldMariano? TestWherePossible(
        IReadOnlyList<double> actual,
        IReadOnlyList<double> model,
        IReadOnlyList<double> baseline,
        int horizon)
    {
        Check(actual, model, baseline);
        return actual.Count < horizon + 2 ? null : Test(Differences(actual, model, baseline, ForecastLoss.Squared), horizon);
    }

    /// <summary>Statistic and p-value in one line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"DM {Statistic:F2}, p {PValue:F3}");

    private static void Check(IReadOnlyList<double> actual, IReadOnlyList<double> model, IReadOnlyList<double> baseline)
    {
        Paired.Check("Diebold–Mariano", actual, model);
        Paired.Check("Diebold–Mariano", actual, baseline, "baseline");
    }

    private static double[] Differences(
        IReadOnlyList<double> actual,
        IReadOnlyList<double> model,
        IReadOnlyList<double> baseline,
        ForecastLoss loss)
    {
        var differences = new double[actual.Count];
        for (var t = 0; t < differences.Length; t++)
            differences[t] = Cost(actual[t] - model[t], loss) - Cost(actual[t] - baseline[t], loss);
        return differences;
    }

    /// <summary>The test; null where the differences have no variance.</summary>
    private static DieboldMariano? Test(double[] differences, int horizon)
    {
        var n = differences.Length;
        var mean = 0.0;
        foreach (var difference in differences)
            mean += difference;
        mean /= n;

        var longRun = Autocovariance(differences, mean, 0);
        for (var lag = 1; lag < horizon; lag++)
            longRun += 2 * (1 - (double)lag / horizon) * Autocovariance(differences, mean, lag);

        // A constant difference leaves only roundings as variance, whose size follows the mean's.
        if (!(longRun > 1e-20 * mean * mean && double.IsFinite(longRun)))
            return null;

        var correction = Math.Sqrt((n + 1 - 2.0 * horizon + horizon * (horizon - 1.0) / n) / n);
        var statistic = correction * mean / Math.Sqrt(longRun / n);
        return new DieboldMariano(statistic, 2 * StudentT.CDF(0, 1, n - 1, -Math.Abs(statistic)), mean, n, horizon);
    }

    private static double Autocovariance(double[] differences, double mean, int lag)
    {
        var sum = 0.0;
        for (var t = lag; t < differences.Length; t++)
            sum += (differences[t] - mean) * (differences[t - lag] - mean);
        return sum / differences.Length;
    }

    private static double Cost(double error, ForecastLoss loss) => loss == ForecastLoss.Squared ? error * error : Math.Abs(error);
}
