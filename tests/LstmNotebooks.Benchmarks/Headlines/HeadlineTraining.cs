using LstmNotebooks.Embeddings;
using LstmNotebooks.Metrics;
using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>Trains networks on a split.</summary>
/// <remarks>Sizes, dropout and rate were chosen by hand on the validation part of Onion-or-not.</remarks>
internal sealed class HeadlineTraining
{
    /// <summary>Vectors learnt elsewhere, in the data mirror.</summary>
    public const string GloVeFile = "word-vectors/glove.6B.100d.subset.txt.gz";

    private const int VectorSize = 100;
    private const int SmallSize = 50;
    private const int MinCount = 2;

    private static readonly TextClassifierSettings Sizes = new()
    {
        EmbeddingSize = VectorSize,
        HiddenSize = 96,
        EmbeddingDropout = 0.5f,
        Dropout = 0.5f,
        MaxLength = 60,
    };
    private static readonly TrainerOptions Course = new()
    {
        Epochs = 60,
        BatchSize = 32,
        Patience = 4,
        Clipping = GradientClipping.ByNorm(5),
        Progress = TextWriter.Null,
    };
    private static readonly TextClassifierSettings SmallSizes = Sizes with
    {
        EmbeddingSize = SmallSize,
        HiddenSize = SmallSize,
        EmbeddingDropout = 0,
        Dropout = 0.3f,
    };
    private static readonly Word2VecOptions Company = new() { Epochs = 20, Sample = 1e-3 };

    private readonly HeadlineSplit split;
    private readonly ITokenizer tokenizer;
    private readonly Vocabulary vocabulary;
    private readonly Lazy<WordVectors> own, ownSmall, glove;

    /// <param name="split">The headlines.</param>
    /// <param name="asWritten">Whether capitals stay.</param>
    /// <param name="data">The data mirror.</param>
    public HeadlineTraining(HeadlineSplit split, bool asWritten, string data)
    {
        this.split = split;
        tokenizer = new HeadlineTokens(asWritten, Punctuation: true).Tokenizer;
        vocabulary = Vocabulary.Build(split.Train.Texts, tokenizer, new VocabularyOptions { MinCount = MinCount });
        own = new(() => LearnVectors(VectorSize));
        ownSmall = new(() => LearnVectors(SmallSize));
        glove = new(
            () => WordVectors.Load(
                Path.Combine(data, GloVeFile), new WordVectorOptions { Progress = TextWriter.Null, OnlyWords = vocabulary }));
    }

    /// <summary>
    /// [N, K] the probabilities of the test part's classes by a network that was trained with a seed, and the epochs it took.
    /// </summary>
    public (double[,] Probabilities, int Epochs) Run(HeadlineNetwork network, ulong seed)
    {
        var (model, epochs) = Fit(network, seed);
        return (model.PredictProbabilities(split.Test.Texts), epochs);
    }

    /// <summary>The share of the validation part that a network gets right with the first seed.</summary>
    public double ValidationAccuracy(HeadlineNetwork network) => ClassificationEvaluation.Of(
        split.Classes, split.Validation.Labels, Fit(network, seed: 1).Model.PredictProbabilities(
            split.Validation.Texts), network.Title).Accuracy.Rate;

    private (TextClassifier Model, int Epochs) Fit(HeadlineNetwork network, ulong seed)
    {
        var settings = (network.IsSmall ? SmallSizes : Sizes) with
        {
            Cell = network.Cell,
            Bidirectional = network.Bidirectional,
            Pooling = network.IsMax ? TextPooling.Max : null,
            Tokenizer = tokenizer,
            Seed = seed,
        };
        var vectors = network.Start switch
        {
            WordStart.OwnWord2Vec => (network.IsSmall ? ownSmall : own).Value,
            WordStart.GloVe => glove.Value,
            _ => null,
        };
        var model = new TextClassifier(vocabulary, split.Classes, settings, vectors);
        var history = model.Fit(split.Train.Texts, split.Train.Labels, (split.Validation.Texts, split.Validation.Labels), Course);
        return (model, history.Count);
    }

    private WordVectors LearnVectors(int size)
    {
        // What this mode prints is its report; the progress of word2vec is not.
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        try
        {
            return Word2Vec.Train(tokenizer.Tokenize(split.Train.Texts), vocabulary, Company with { Size = size });
        }
        finally
        {
            Console.SetOut(output);
        }
    }
}
