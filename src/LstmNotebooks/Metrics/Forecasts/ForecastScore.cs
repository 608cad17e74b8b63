using System.Globalization;

namespace LstmNotebooks.Metrics;

/// <summary>Every measure of one model on one test part.</summary>
public sealed record ForecastScore
{
    /// <summary>The name of what was scored.</summary>
    public required string Model { get; init; }

    /// <summary>The number of targets.</summary>
    public required int Count { get; init; }

    /// <summary>Root mean squared error, in the unit of the series.</summary>
    public required double Rmse { get; init; }

    /// <summary>Mean absolute error, in the unit of the series.</summary>
    public required double Mae { get; init; }

    /// <summary>Mean absolute percentage error, in per cent; null when an actual value is 0.</summary>
    public required double? Mape { get; init; }

    /// <summary>Symmetric mean absolute percentage error, in per cent, 0 to 200.</summary>
    public required double Smape { get; init; }

    /// <summary>Mean absolute scaled error; below 1 beats the naive forecast's error in training.</summary>
    public required double Mase { get; init; }

    /// <summary>R²; null when the actual values are all the same.</summary>
    public required double? RSquared { get; init; }

    /// <summary>How often the direction was right.</summary>
    public required DirectionalAccuracy Direction { get; init; }

    /// <summary>
    /// The test against the baseline; null where there is none: for the baseline itself, losses that differ from its own by the
    /// same at every step, and fewer than horizon + 2 targets.
    /// </summary>
    public required DieboldMariano? AgainstBaseline { get; init; }

    /// <summary>The measures in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Model}: RMSE {Rmse:F4}, MAE {Mae:F4}, MASE {Mase:F4}, "
            + $"direction {Direction}{(AgainstBaseline is null ? "" : $", {AgainstBaseline}")}");
}
