namespace LstmNotebooks.Models;

/// <summary>How a language model chooses the next token from its probabilities; change single options by <c>with</c>.</summary>
/// <remarks>
/// In this order: the temperature divides the logits, <see cref="TopK"/> and then <see cref="TopP"/> leave tokens out, and what is
/// left is scaled to add up to 1.
/// </remarks>
public sealed record SamplingOptions
{
    /// <summary>1 for the model's own probabilities; below 1 the likely tokens become likelier, above 1 all become more alike.</summary>
    public double Temperature
    {
        get;
        init => field = value is > 0 and < double.PositiveInfinity
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(Temperature),
                value,
                $"Sampling expects a Temperature above 0 but got {value}. For the most probable token every time, set TopK to 1.");
    } = 1;

    /// <summary>How many of the most probable tokens stay; null for all.</summary>
    public int? TopK
    {
        get;
        init => field = value is null or >= 1
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(TopK), value, $"Sampling expects a TopK of 1 or more, or null for all tokens, but got {value}.");
    }

    /// <summary>
    /// The probability that the fewest most probable tokens which stay must have together (nucleus sampling: Holtzman and others,
    /// The curious case of neural text degeneration, 2020); 1 for all.
    /// </summary>
    public double TopP
    {
        get;
        init => field = value is > 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(TopP), value, $"Sampling expects a TopP above 0 and at most 1 but got {value}.");
    } = 1;

    /// <summary>Whether the entries for padding and for unknown tokens can be chosen.</summary>
    public bool AllowUnknown { get; init; }

    /// <summary>Decides what is drawn.</summary>
    public ulong Seed { get; init; }
}
