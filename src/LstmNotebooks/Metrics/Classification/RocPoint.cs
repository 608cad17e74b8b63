namespace LstmNotebooks.Metrics;

/// <summary>What a threshold costs and finds.</summary>
/// <param name="Threshold">Examples of this score or a higher one are predicted positive; infinity predicts none.</param>
/// <param name="FalsePositiveRate">The share of the negative examples that are then predicted positive, 0 to 1.</param>
/// <param name="TruePositiveRate">The share of the positive examples that are then found, 0 to 1.</param>
public readonly record struct RocPoint(double Threshold, double FalsePositiveRate, double TruePositiveRate);
