using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>
/// A corpus of two topics: words 0–9 stand with each other, words 10–19 with each other, and seldom elsewhere; words 20–24
/// anywhere.
/// </summary>
internal static class TwoTopics
{
    public const int Words = 25;

    public static int[] Tokens(int sentences)
    {
        var random = new RandomStream(11);
        var tokens = new List<int>();
        for (var i = 0; i < sentences; i++)
        {
            for (var j = 0; j < 12; j++)
                tokens.Add(
                    random.Next(10) switch { < 2 => 20 + random.Next(5), 2 => random.Next(20), _ => 10 * (i % 2) + random.Next(10) });
            tokens.Add(CorpusTokens.End);
        }
        return [.. tokens];
    }

    public static long[] Counts(int[] tokens)
    {
        var counts = new long[Words];
        foreach (var token in tokens.Where(static token => token != CorpusTokens.End))
            counts[token]++;
        return counts;
    }

    /// <summary>Mean cosine of words of one topic less that of words of two.</summary>
    public static double Gap(Func<int, float[]> vector)
    {
        double within = 0, between = 0;
        for (var i = 0; i < 20; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (i / 10 == j / 10)
                    within += Cosine(vector(i), vector(j)) / 90;
                else
                    between += Cosine(vector(i), vector(j)) / 100;
            }
        }
        return within - between;
    }

    private static double Cosine(float[] x, float[] y) =>
        Reduction.Dot(x, y) / Math.Sqrt(Reduction.SumOfSquares(x) * Reduction.SumOfSquares(y));
}
