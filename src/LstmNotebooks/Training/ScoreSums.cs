namespace LstmNotebooks.Training;

/// <summary>What the batches of a pass add up to.</summary>
/// <param name="Loss">Sum of the losses, an example each.</param>
/// <param name="Correct">Examples that were classified right; null where nothing is classified.</param>
internal readonly record struct ScoreSums(double Loss, int? Correct)
{
    /// <summary>With one batch more.</summary>
    public ScoreSums Add(float loss, int? correct, int examples) =>
        new(Loss + (double)loss * examples, correct is null ? Correct : (Correct ?? 0) + correct);

    /// <summary>A mean loss and an accuracy of this many examples.</summary>
    public (double Loss, double? Accuracy) Over(int examples) => (Loss / examples, (double?)Correct / examples);
}
