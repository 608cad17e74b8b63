namespace LstmNotebooks.Metrics;

/// <summary>What an error costs.</summary>
public enum ForecastLoss
{
    /// <summary>Its square, as RMSE has it.</summary>
    Squared,

    /// <summary>Its size, as MAE has it.</summary>
    Absolute,
}
