using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>How well a language model foresees a text.</summary>
/// <param name="Tokens">How many were foreseen.</param>
/// <param name="CrossEntropy">Mean of −ln of the probability given to each token, in nats.</param>
public sealed record LanguageModelScore(long Tokens, double CrossEntropy)
{
    /// <summary>The score of a text whose tokens were given these probabilities.</summary>
    /// <param name="logProbabilities">ln of the probability of each token, one or more.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static LanguageModelScore Of(IReadOnlyCollection<double> logProbabilities)
    {
        ArgumentNullException.ThrowIfNull(logProbabilities);
        return logProbabilities.Count > 0
            ? new(logProbabilities.Count, -logProbabilities.Sum() / logProbabilities.Count)
            : throw new ArgumentException(
                "A language model's score is the mean over one token or more but there is none.", nameof(logProbabilities));
    }

    /// <summary>exp of the cross-entropy: a model that is as unsure as among so many equally likely tokens has it.</summary>
    public double Perplexity => PortableMath.Exp(CrossEntropy);

    /// <summary>The cross-entropy in bits: bits per character where tokens are characters.</summary>
    public double BitsPerToken => CrossEntropy / PortableMath.Log(2);

    /// <summary>Perplexity, bits and number of tokens.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"perplexity {Perplexity:F2}, {BitsPerToken:F3} bits per token, {Tokens:N0} tokens");
}
