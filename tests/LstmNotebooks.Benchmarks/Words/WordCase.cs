using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Benchmarks;

/// <summary>Word vectors learned from a corpus, with fastText's settings for skip-gram.</summary>
/// <param name="Name">What the case is asked for by.</param>
/// <param name="Model">Of word2vec; null for GloVe, which the peers do not offer.</param>
internal sealed record WordCase(string Name, Word2VecModel? Model) : CaseDefinition(Name)
{
    public override string Kind => "words";

    /// <summary>Numbers a word.</summary>
    public int Size { get; init; } = 100;

    public int Window { get; init; } = 5;

    public int Negatives { get; init; } = 5;

    public int MinCount { get; init; } = WordCorpus.MinCount;

    public int Epochs { get; init; } = 5;

    public double LearningRate { get; init; } = 0.05;

    /// <summary>Words of a larger share of the corpus are left out now and then.</summary>
    public double Sample { get; init; } = 1e-4;

    public WordVectors Train(WordCorpus corpus) => Model is { } model
        ? Word2Vec.Train(
            corpus.Sentences,
            corpus.Vocabulary,
            new Word2VecOptions
            {
                Model = model,
                Size = Size,
                Window = Window,
                Negatives = Negatives,
                Epochs = Epochs,
                LearningRate = LearningRate,
                Sample = Sample,
            })
        : GloVe.Train(
            corpus.Sentences,
            corpus.Vocabulary,
            new GloVeOptions { Size = Size, Window = Window, Epochs = Epochs, LearningRate = LearningRate });
}
