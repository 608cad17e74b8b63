namespace LstmNotebooks.Training;

/// <summary>What a model made of a batch, as numbers.</summary>
/// <param name="Loss">The mean loss.</param>
/// <param name="Correct">How many examples were classified right; null where nothing is classified.</param>
internal readonly record struct StepScore(float Loss, int? Correct);
