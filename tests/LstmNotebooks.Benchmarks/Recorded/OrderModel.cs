using LstmNotebooks.Embeddings;
using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>One of the models that notebook 11 compares; learns from texts and gives others a score, above 0 for praise.</summary>
/// <param name="Name">What the course calls it.</param>
/// <param name="Settings">Null for a linear model.</param>
/// <param name="LongestNGram">Of a linear model: 1 for words, 2 for words and pairs of words.</param>
internal sealed record OrderModel(string Name, TextClassifierSettings? Settings = null, int LongestNGram = 1)
{
    private static readonly WordTokenizer Tokenizer = new(new WordOptions { Punctuation = true });
    private static readonly string[] Classes = ["negative", "positive"];

    /// <summary>What all networks have in common.</summary>
    public static readonly TextClassifierSettings Network = new()
    {
        EmbeddingSize = 50,
        HiddenSize = 50,
        EmbeddingDropout = 0.2f,
        Dropout = 0.3f,
        Tokenizer = Tokenizer,
    };

    private static readonly TrainerOptions Course = new()
    {
        BatchSize = 32,
        Clipping = GradientClipping.ByNorm(5),
        Progress = TextWriter.Null,
    };

    public static readonly OrderModel[] All =
    [
        new("naive Bayes"),
        new("TF-IDF + LR"),
        new("TF-IDF + LR, word pairs", LongestNGram: 2),
        new("averaged embeddings", Network with { Cell = null }),
        new("RNN", Network with { Cell = CellKind.Rnn }),
        new("LSTM", Network),
        new("GRU", Network with { Cell = CellKind.Gru }),
        new("bidirectional LSTM", Network with { Bidirectional = true }),
        new("bidirectional LSTM, attention", Network with { Bidirectional = true, Pooling = TextPooling.Attention }),
    ];

    /// <summary>Learns, and gives what scores texts.</summary>
    /// <param name="learned">Texts and labels to learn from.</param>
    /// <param name="watched">What tells a network when to stop; with null it takes eight epochs.</param>
    /// <param name="seed">Of a network.</param>
    /// <param name="vectors">What a network's word vectors start as; null draws them.</param>
    public Func<string[], double[]> Fit(OrderTexts learned, OrderTexts? watched, ulong seed, WordVectors? vectors = null)
    {
        if (Settings is { } settings)
            return Train(settings with { Seed = seed }, learned, watched, vectors);
        var options = new VectorizerOptions { Tokenizer = Tokenizer, LongestNGram = LongestNGram };
        if (Name == "naive Bayes")
        {
            var bag = BagOfWords.Fit(learned.Texts, options);
            var bayes = NaiveBayes.Fit(bag.Transform(learned.Texts), learned.Labels);
            return texts => LogOdds(bayes.PredictProbabilities(bag.Transform(texts)));
        }
        var weights = TfIdf.Fit(learned.Texts, options, sublinear: true);
        var logistic = LogisticRegression.Fit(weights.Transform(learned.Texts), learned.Labels, c: 10, tolerance: 1e-4);
        return texts => LogOdds(logistic.PredictProbabilities(weights.Transform(texts)));
    }

    private static Func<string[], double[]> Train(
        TextClassifierSettings settings, OrderTexts learned, OrderTexts? watched, WordVectors? vectors)
    {
        var vocabulary = Vocabulary.Build(learned.Texts, Tokenizer, new VocabularyOptions { MinCount = 2 });
        var model = vectors is null
            ? new TextClassifier(vocabulary, Classes, settings)
            : new TextClassifier(vocabulary, Classes, settings, vectors);
        var course = watched is null ? Course with { Epochs = 8, RestoreBest = false } : Course with { Epochs = 30, Patience = 4 };
        model.Fit(
            learned.Texts,
            learned.Labels,
            watched is null ? null : (watched.Texts, watched.Labels),
            course,
            new Adam(model.Parameters, learningRate: 2e-3f));
        return texts => LogOdds(model.PredictProbabilities(texts));
    }

    private static double[] LogOdds(double[,] probabilities) =>
        [.. Enumerable.Range(0, probabilities.GetLength(0)).Select(text => Math.Log(probabilities[text, 1] / probabilities[text, 0]))];
}
