namespace LstmNotebooks.Training;

/// <summary>What must be the same for a training to go on as if it had never stopped.</summary>
/// <param name="Examples">Of the training data.</param>
/// <param name="ValidationExamples">0 without validation data.</param>
/// <param name="BatchSize">Examples a step.</param>
/// <param name="Shuffle">Whether the order changes.</param>
/// <param name="Seed">Of the orders.</param>
internal sealed record CheckpointSettings(int Examples, int ValidationExamples, int BatchSize, bool Shuffle, ulong Seed);
