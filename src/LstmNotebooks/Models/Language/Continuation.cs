using System.Globalization;

namespace LstmNotebooks.Models;

/// <summary>A way on from a prefix that a beam search found.</summary>
/// <param name="Text">The tokens as text, without the prefix.</param>
/// <param name="Tokens">Their numbers.</param>
/// <param name="LogProbability">ln of the probability that the model gives all of them together, in nats.</param>
public sealed record Continuation(string Text, IReadOnlyList<int> Tokens, double LogProbability)
{
    /// <summary>The text and its log-probability.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text} (ln p {LogProbability:F2})");
}
