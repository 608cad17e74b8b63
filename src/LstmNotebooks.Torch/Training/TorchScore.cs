namespace LstmNotebooks.Torch;

/// <summary>What a module of TorchSharp made of a batch.</summary>
/// <param name="Loss">The mean loss, a single number, recorded for the gradients.</param>
/// <param name="Correct">How many examples were classified right; null where nothing is classified.</param>
internal readonly record struct TorchScore(TorchTensor Loss, int? Correct);
