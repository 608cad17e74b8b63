using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>How well a sequence-to-sequence model writes.</summary>
/// <param name="Pairs">How many it was judged by.</param>
/// <param name="Tokens">Target tokens of all pairs, each end among them.</param>
/// <param name="CrossEntropy">Mean of −ln of the probability given to each target token after the true ones before it, in nats.</param>
/// <param name="Exact">Of how many pairs the model, left to itself, wrote the whole target.</param>
public sealed record SequenceToSequenceScore(int Pairs, long Tokens, double CrossEntropy, int Exact)
{
    /// <summary>exp of the cross-entropy.</summary>
    public double Perplexity => PortableMath.Exp(CrossEntropy);

    /// <summary>The share of pairs whose whole target was written, 0 to 1.</summary>
    public double ExactShare => (double)Exact / Pairs;

    /// <summary>Exact targets and perplexity.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Exact:N0} of {Pairs:N0} targets exact ({ExactShare:P1}), perplexity {Perplexity:F3} of {Tokens:N0} tokens");
}
