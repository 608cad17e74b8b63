using LstmNotebooks.Embeddings;
using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>A network for the course's news with one of its eight settings.</summary>
/// <param name="Name">What the course calls it.</param>
/// <param name="Cell">Null for a bag of embeddings.</param>
/// <param name="IsLarge">Vectors and states of 100 with half of both dropped, instead of 50 with three of ten states dropped.</param>
/// <param name="Pooling">How the states of all words become one row.</param>
/// <param name="HasOwnVectors">Starts from word2vec of its training texts, instead of random vectors.</param>
internal sealed record NewsNetwork(string Name, CellKind? Cell, bool IsLarge, TextPooling Pooling, bool HasOwnVectors) : NewsModel(Name)
{
    private static readonly TrainerOptions Course = new()
    {
        Epochs = 40,
        BatchSize = 32,
        Patience = 5,
        Clipping = GradientClipping.ByNorm(5),
        Progress = TextWriter.Null,
    };

    public override string Setting =>
        $"{(IsLarge ? "100 numbers" : "50 numbers")}, {NameOf(Pooling)}, {(HasOwnVectors ? "word2vec" : "random")}";

    /// <summary>Eight: two sizes, two starts, and the largest values or what else is asked for.</summary>
    public static IEnumerable<NewsNetwork> Settings(string name, CellKind? cell, TextPooling pooling) =>
        from isLarge in (bool[])[false, true]
        from chosen in (TextPooling[])[pooling, TextPooling.Max]
        from hasOwnVectors in (bool[])[false, true]
        select new NewsNetwork(name, cell, isLarge, chosen, hasOwnVectors);

    /// <summary>As the table of the search says it.</summary>
    public static string NameOf(TextPooling pooling) => pooling switch
    {
        TextPooling.LastState => "last",
        TextPooling.Max => "max",
        TextPooling.Mean => "mean",
        _ => throw new ArgumentOutOfRangeException(nameof(pooling), pooling, "No network of the news pools so."),
    };

    public override double[,] Run(NewsPart learned, NewsPart watched, NewsPart judged, ulong seed)
    {
        var size = IsLarge ? 100 : 50;
        var vocabulary = Vocabulary.Build(learned.Texts, Tokenizer, new VocabularyOptions { MinCount = 2 });
        var model = new TextClassifier(vocabulary, Classes, new TextClassifierSettings
        {
            Cell = Cell,
            EmbeddingSize = size,
            HiddenSize = size,
            EmbeddingDropout = IsLarge ? 0.5f : 0,
            Dropout = IsLarge ? 0.5f : 0.3f,
            Pooling = Pooling,
            Tokenizer = Tokenizer,
            Seed = seed,
        }, HasOwnVectors ? Vectors(learned, vocabulary, size) : null);
        model.Fit(learned.Texts, learned.Labels, (watched.Texts, watched.Labels), Course, new Adam(model.Parameters, learningRate: 2e-3f));
        return model.PredictProbabilities(judged.Texts);
    }

    private static WordVectors Vectors(NewsPart learned, Vocabulary vocabulary, int size)
    {
        // The progress of word2vec would stand between the recorded lines.
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        try
        {
            return Word2Vec.Train(
                Tokenizer.Tokenize(learned.Texts), vocabulary, new Word2VecOptions { Size = size, Epochs = 15, Sample = 1e-3 });
        }
        finally
        {
            Console.SetOut(output);
        }
    }
}
