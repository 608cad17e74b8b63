namespace LstmNotebooks.Metrics;

/// <summary>The examples whose probability lies in one range.</summary>
/// <param name="From">Where the range begins.</param>
/// <param name="To">Where it ends; this itself belongs to the next, except 1.</param>
/// <param name="MeanProbability">What the model says of them on average, 0 to 1.</param>
/// <param name="Share">How many of them are positive.</param>
public sealed record CalibrationBin(double From, double To, double MeanProbability, Proportion Share);
