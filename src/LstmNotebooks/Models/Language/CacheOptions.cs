namespace LstmNotebooks.Models;

/// <summary>
/// How a language model is helped by what it has just read: a continuous cache, which needs no training; change single options by
/// <c>with</c>.
/// </summary>
/// <remarks>
/// Each word read is kept beside the hidden state hᵢ that it was to be foreseen from. A word's probability in the cache is the share of
/// it in
/// exp(θ hₜ · hᵢ), summed over all kept: words that followed states like the present one. The model's own p becomes (1 − λ) p + λ p(cache).
/// Grave, Joulin and Usunier, Improving neural language models with a continuous cache (2017).
/// </remarks>
public sealed record CacheOptions
{
    /// <summary>N: how many of the last words are kept.</summary>
    public int Size
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Size), value, $"A cache expects a Size of 1 word or more but got {value}.");
    } = 500;

    /// <summary>θ: 0 to count all words kept alike, the more the more it matters how near their states are to the present one.</summary>
    public double Flatness
    {
        get;
        init => field = value is >= 0 and < double.PositiveInfinity
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Flatness), value, $"A cache expects a Flatness of 0 or more but got {value}.");
    } = 0.3;

    /// <summary>λ: the cache's share of the probabilities.</summary>
    public double Share
    {
        get;
        init => field = value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(Share),
                value,
                $"A cache expects a Share of at least 0 and below 1 but got {value}: with 1, "
                + "words that are not in it would be impossible.");
    } = 0.1;
}
