using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>How GloVe learns; the defaults are the authors', with a weight for small corpora.</summary>
public sealed record GloVeOptions
{
    /// <summary>Numbers a word.</summary>
    public int Size { get; init; } = 100;

    /// <summary>How many words to either side count as company; one at distance d counts 1/d.</summary>
    public int Window { get; init; } = 10;

    /// <summary>How often all pairs of words are seen.</summary>
    public int Epochs { get; init; } = 15;

    /// <summary>α of AdaGrad.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>Pairs that occur this often or more have full weight; rarer ones (X / this)^¾.</summary>
    public double FullWeight { get; init; } = 10;

    /// <summary>Of all random draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    internal void Check()
    {
        Setting.AtLeast(nameof(GloVe), Size, 1, nameof(Size));
        Setting.AtLeast(nameof(GloVe), Window, 1, nameof(Window));
        Setting.AtLeast(nameof(GloVe), Epochs, 1, nameof(Epochs));
        Setting.Positive(nameof(GloVe), LearningRate, nameof(LearningRate));
        Setting.Positive(nameof(GloVe), FullWeight, nameof(FullWeight));
    }
}
