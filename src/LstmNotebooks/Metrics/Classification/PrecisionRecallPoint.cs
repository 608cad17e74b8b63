namespace LstmNotebooks.Metrics;

/// <summary>How much a threshold finds, and how much of that is right.</summary>
/// <param name="Threshold">Examples of this score or a higher one are predicted positive.</param>
/// <param name="Recall">The share of the positive examples that are then found, 0 to 1.</param>
/// <param name="Precision">The share of positive ones among those then predicted so, 0 to 1.</param>
public readonly record struct PrecisionRecallPoint(double Threshold, double Recall, double Precision);
