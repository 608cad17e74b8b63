using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>What a model made of a batch.</summary>
/// <param name="Loss">[1] the mean loss, recorded for the gradients.</param>
/// <param name="Correct">How many examples were classified right; null where nothing is classified.</param>
public readonly record struct BatchScore(Tensor Loss, int? Correct);
