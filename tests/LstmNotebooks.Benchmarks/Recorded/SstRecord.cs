using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Benchmarks;

/// <summary>LSTMs on whole sentences of the Stanford Sentiment Treebank, two classes, the official split.</summary>
/// <remarks>
/// Word vectors start as GloVe's and are trained on. Each network stops by the dev part and keeps its best epoch; settings were not
/// chosen by the test part.
/// The last line of a network averages the probabilities of its seeds.
/// </remarks>
internal static class SstRecord
{
    private const int Seeds = 5, Size = 100;
    private static readonly WhiteSpaceTokenizer Tokenizer = new();

    private static readonly (string Name, bool Bidirectional, TextPooling Pooling)[] Networks =
    [
        ("LSTM", false, TextPooling.LastState),
        ("bidirectional LSTM", true, TextPooling.Max),
    ];

    /// <summary>Lines of CSV, one per training and one per network of all seeds together.</summary>
    public static IEnumerable<string> Lines()
    {
        var table = CsvTable.Load(Path.Combine(DataMirror.Folder, "text-classification", "sst2.csv.gz"));
        var vectors = WordVectors.Load(Path.Combine(DataMirror.Folder, "word-vectors", "glove.6B.100d.subset.txt.gz"));
        var (train, dev, test) = (Part(table, "train"), Part(table, "dev"), Part(table, "test"));
        yield return "model,seed,epoch,dev_texts,dev_right,texts,right";
        foreach (var network in Networks)
        {
            var (devSum, testSum) = (new double[dev.Texts.Length, 2], new double[test.Texts.Length, 2]);
            for (ulong seed = 1; seed <= Seeds; seed++)
            {
                var (model, epoch) = Train(network.Bidirectional, network.Pooling, seed, vectors, train, dev);
                var (ofDev, ofTest) = (model.PredictProbabilities(dev.Texts), model.PredictProbabilities(test.Texts));
                Add(devSum, ofDev);
                Add(testSum, ofTest);
                yield return Line(
                    network.Name, $"{seed}", $"{epoch}", (dev.Texts.Length, Right(ofDev, dev)), (test.Texts.Length, Right(ofTest, test)));
            }
            yield return Line(network.Name, "all", "", (dev.Texts.Length, Right(devSum, dev)), (test.Texts.Length, Right(testSum, test)));
        }
    }

    private static (TextClassifier Model, int Epoch) Train(
        bool bidirectional, TextPooling pooling, ulong seed, WordVectors vectors, Sentences train, Sentences dev)
    {
        var vocabulary = Vocabulary.Build(train.Texts, Tokenizer, new VocabularyOptions());
        var model = new TextClassifier(vocabulary, ["0", "1"], new TextClassifierSettings
        {
            Cell = CellKind.Lstm,
            Bidirectional = bidirectional,
            Pooling = pooling,
            EmbeddingSize = Size,
            HiddenSize = bidirectional ? Size : 150,
            EmbeddingDropout = 0.5f,
            Dropout = 0.5f,
            Tokenizer = Tokenizer,
            Seed = seed,
        }, vectors);
        var history = model.Fit(train.Texts, train.Labels, (dev.Texts, dev.Labels),
            new() { Epochs = 20, BatchSize = 32, Patience = 4, Clipping = GradientClipping.ByNorm(5), Progress = TextWriter.Null },
            new Adam(model.Parameters, learningRate: 1e-3f));
        return (model, history.Best!.Epoch);
    }

    private static Sentences Part(CsvTable table, string split)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "split") == split)];
        return new([.. rows.Select(row => table.Text(row, "text"))], [.. rows.Select(row => table.Text(row, "label"))]);
    }

    private static void Add(double[,] sum, double[,] probabilities)
    {
        for (var text = 0; text < sum.GetLength(0); text++)
        {
            sum[text, 0] += probabilities[text, 0];
            sum[text, 1] += probabilities[text, 1];
        }
    }

    private static int Right(double[,] probabilities, Sentences part) =>
        part.Labels.Index().Count(text => (probabilities[text.Index, 1] > probabilities[text.Index, 0] ? "1" : "0") == text.Item);

    private static string Line(string model, string seed, string epoch, (int Texts, int Right) dev, (int Texts, int Right) test) =>
        string.Create(CultureInfo.InvariantCulture, $"{model},{seed},{epoch},{dev.Texts},{dev.Right},{test.Texts},{test.Right}");

    private sealed record Sentences(string[] Texts, string[] Labels);
}
