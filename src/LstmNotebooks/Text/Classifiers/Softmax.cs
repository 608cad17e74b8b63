using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>Scores to probabilities in double, the same bits on every machine.</summary>
internal static class Softmax
{
    // Below this a probability is 0 beside one of 1.
    private const double Least = -700;

    /// <summary>pₖ = exp(zₖ) / Σ exp(z), in place of the scores.</summary>
    /// <returns>ln Σ exp(z).</returns>
    public static double Replace(Span<double> scores)
    {
        var most = scores[0];
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0.0;
        foreach (ref var score in scores)
        {
            score = PortableMath.Exp(Math.Max(score - most, Least));
            sum += score;
        }

        foreach (ref var score in scores)
            score /= sum;
        return most + PortableMath.Log(sum);
    }
}
