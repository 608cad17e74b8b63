using System.Globalization;

namespace LstmNotebooks.Models;

/// <summary>What a <see cref="SequenceToSequence"/> wrote.</summary>
/// <param name="Text">The tokens as text.</param>
/// <param name="SourceTokens">[S] the tokens it read, as the model knows them.</param>
/// <param name="TargetTokens">[T] the tokens it wrote.</param>
/// <param name="Tokens">[T] their numbers.</param>
/// <param name="LogProbability">
/// ln of the probability that the model gives all of them together, and the end where there is one, in nats.
/// </param>
/// <param name="Score">What beam search compares: the log-probability divided by a power of the length.</param>
/// <param name="IsComplete">Whether it came to an end, or stopped at the limit of the length.</param>
/// <param name="Attention">
/// [T, S] the weight of each source token when a target token was written; each row adds up to 1. Null without attention.
/// </param>
public sealed record Translation(
    string Text,
    IReadOnlyList<string> SourceTokens,
    IReadOnlyList<string> TargetTokens,
    IReadOnlyList<int> Tokens,
    double LogProbability,
    double Score,
    bool IsComplete,
    double[,]? Attention)
{
    /// <summary>The text and its log-probability.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Text} (ln p {LogProbability:F2}{(IsComplete ? "" : ", stopped at the limit")})");
}
