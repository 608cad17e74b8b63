using System.Globalization;

namespace LstmNotebooks.Models;

/// <summary>A token that may come next.</summary>
/// <param name="Token">The word or character.</param>
/// <param name="Index">Its number in the vocabulary.</param>
/// <param name="Probability">From 0 to 1.</param>
public readonly record struct NextToken(string Token, int Index, double Probability)
{
    /// <summary>The token and its probability in per cent.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Token} {100 * Probability:F1} %");
}
