namespace LstmNotebooks.Text;

/// <summary>What modified Kneser–Ney smoothing takes off counts of 1, 2, and 3 or more.</summary>
internal readonly record struct Discounts(double One, double Two, double More)
{
    /// <summary>Y = n₁ / (n₁ + 2 n₂), Dₖ = k − (k + 1) Y nₖ₊₁ / nₖ, where nₖ n-grams have count k.</summary>
    /// <remarks>
    /// 0.5, 1 and 1.5 where the corpus is too small to tell: no n-gram of a count that is needed, or a discount that is not above 0
    /// and at most k.
    /// </remarks>
    public static Discounts From(long n1, long n2, long n3, long n4)
    {
        var fallback = new Discounts(0.5, 1, 1.5);
        if (n1 == 0 || n2 == 0 || n3 == 0 || n4 == 0)
            return fallback;
        var y = n1 / (n1 + 2.0 * n2);
        var estimated = new Discounts(1 - 2 * y * n2 / n1, 2 - 3 * y * n3 / n2, 3 - 4 * y * n4 / n3);
        return estimated is { One: > 0 and <= 1, Two: > 0 and <= 2, More: > 0 and <= 3 } ? estimated : fallback;
    }

    /// <summary>What is taken off a count.</summary>
    public double Of(int count) => count switch { 0 => 0, 1 => One, 2 => Two, _ => More };

    /// <summary>What is taken off all words after a context.</summary>
    public double Total((int Ones, int Twos, int More) words) => One * words.Ones + Two * words.Twos + More * words.More;
}
