using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>How word2vec learns; the defaults are fastText's for skip-gram.</summary>
public sealed record Word2VecOptions
{
    /// <summary>Which of the two models: context from word, or word from context.</summary>
    public Word2VecModel Model { get; init; } = Word2VecModel.SkipGram;

    /// <summary>Numbers a word.</summary>
    public int Size { get; init; } = 100;

    /// <summary>
    /// How many words to either side are context, at most: each place draws its own width from 1 to this, so that near words count
    /// more.
    /// </summary>
    public int Window { get; init; } = 5;

    /// <summary>Random words beside every true one.</summary>
    public int Negatives { get; init; } = 5;

    /// <summary>How often the corpus is read.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>α at the start; it falls to 0 along a line.</summary>
    public double LearningRate { get; init; } = 0.05;

    /// <summary>Words of a larger share of the corpus than this are left out now and then (Mikolov et al., 2013); 0 for never.</summary>
    public double Sample { get; init; } = 1e-4;

    /// <summary>Of all random draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    internal void Check()
    {
        Setting.AtLeast(nameof(Word2Vec), Size, 1, nameof(Size));
        Setting.AtLeast(nameof(Word2Vec), Window, 1, nameof(Window));
        Setting.AtLeast(nameof(Word2Vec), Negatives, 1, nameof(Negatives));
        Setting.AtLeast(nameof(Word2Vec), Epochs, 1, nameof(Epochs));
        Setting.Positive(nameof(Word2Vec), LearningRate, nameof(LearningRate));
        if (!(Sample is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(
                nameof(Sample),
                Sample,
                $"Word2Vec expects a sample threshold in 0 to 1 but got {Sample}.");
    }
}
