using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>Tells from which of ten namespaces of .NET a sentence of the documentation is; no type's sentences are in two parts.</summary>
internal sealed class NamespaceLearner : CellLearner
{
    private const int Batch = 32, EmbeddingSize = 24, Namespaces = 10, MostWords = 40, Judged = 2000;

    private static readonly Lazy<(Examples Training, Examples Validation, Examples Test, Vocabulary Words)> Data = new(Read);

    private readonly Embedding embedding;
    private readonly Dropout dropout;
    private readonly SequenceModule layer;
    private readonly Linear head;
    private readonly RandomStream training;

    public NamespaceLearner(CellKind cell, int units, int seed)
    {
        var (random, words) = (new RandomStream((ulong)seed), Data.Value.Words);
        embedding = Add("embedding", new Embedding(words.Count, EmbeddingSize, random.Fork("embedding"), words.PaddingIndex));
        Initialize.Keras(embedding, random.Fork("start of the embedding"));
        dropout = Add("dropout", new Dropout(0.3f, random.Fork("dropout")));
        layer = Add("layer", cell.Create(EmbeddingSize, units, random.Fork("layer")));
        Initialize.Keras(layer, random.Fork("start"));
        head = Add("head", new Linear(units, Namespaces, random.Fork("head")));
        training = random.Fork("training");
    }

    /// <summary>The most frequent namespace, and a linear model of word counts, which learns from all training sentences.</summary>
    public static IEnumerable<(string Name, double Score)> Baselines()
    {
        var (training, test) = (Data.Value.Training, Data.Value.Test);
        var labels = test.Labels[..Judged];
        var common = training.Labels.CountBy(static label => label).MaxBy(static pair => pair.Value).Key;
        yield return ("majority", (double)labels.Count(label => label != common) / Judged);

        string[] Names(int[] numbers) => [.. numbers.Select(static number => $"{number}")];
        var weights = TfIdf.Fit(training.Texts, new VectorizerOptions(), sublinear: true);
        var linear = LogisticRegression.Fit(weights.Transform(training.Texts), Names(training.Labels), c: 1, tolerance: 1e-3);
        yield return ("TF-IDF and logistic regression", 1 - linear.Accuracy(weights.Transform(test.Texts[..Judged]), Names(labels)));
    }

    public override Func<Tensor> NextStep()
    {
        var all = Data.Value.Training;
        int[] chosen = [.. Enumerable.Range(0, Batch).Select(_ => training.Next(all.Labels.Length))];
        var (batch, labels) = all.Take(chosen);
        return () => Loss.CrossEntropy(Forward(batch, isTraining: true), labels);
    }

    public override double Score(bool onTest)
    {
        using var pause = Tape.Pause();
        var all = onTest ? Data.Value.Test : Data.Value.Validation;
        var (batch, labels) = all.Take([.. Enumerable.Range(0, Math.Min(Judged, all.Labels.Length))]);
        var logits = Forward(batch, isTraining: false);
        var wrong = 0;
        for (var n = 0; n < labels.Length; n++)
        {
            var row = logits.Values.Slice(n * Namespaces, Namespaces).ToArray();
            wrong += Array.IndexOf(row, row.Max()) == labels[n] ? 0 : 1;
        }
        return (double)wrong / labels.Length;
    }

    private Tensor Forward(EncodedSequences batch, bool isTraining)
    {
        IsTraining = isTraining;
        return head.Forward(layer.ForwardLast(dropout.Forward(embedding.Forward(batch.Tokens)), new SequenceLengths(batch.Lengths)));
    }

    private static (Examples, Examples, Examples, Vocabulary) Read()
    {
        var sentences = (from member in Corpus.ApiDocs()
                         from sentence in member.Sentences
                         where !sentence.IsRepeat
                         select (sentence.Text, member.Namespace, Type: member.OutermostType)).ToArray();
        string[] ten =
        [
            .. sentences.CountBy(static sentence => sentence.Namespace)
                .OrderByDescending(static pair => pair.Value)
                .ThenBy(static pair => pair.Key, StringComparer.Ordinal)
                .Take(Namespaces)
                .Select(static pair => pair.Key),
        ];
        sentences = [.. sentences.Where(sentence => ten.Contains(sentence.Namespace))];
        var types = Groups.Of(sentences.Select(static sentence => sentence.Type));
        var parts = new RandomStream(1, "types").Permutation(types.Max() + 1);
        double Share(int i) => (double)parts[types[i]] / parts.Length;
        var order = new RandomStream(1, "sentences").Permutation(sentences.Length);
        var words = Vocabulary.Build(
            order.Where(i => Share(i) < 0.7).Select(i => sentences[i].Text), new WordTokenizer(), new VocabularyOptions { MinCount = 3 });
        var encoder = new SequenceEncoder(words, new WordTokenizer(), MostWords);
        Examples Part(Func<double, bool> isPart)
        {
            int[] chosen = [.. order.Where(i => isPart(Share(i)))];
            return new(
                [.. chosen.Select(i => sentences[i].Text)], [.. chosen.Select(i => Array.IndexOf(ten, sentences[i].Namespace))], encoder);
        }
        return (
            Part(static share => share < 0.7),
            Part(static share => share is >= 0.7 and < 0.85),
            Part(static share => share >= 0.85),
            words);
    }

    private sealed record Examples(string[] Texts, int[] Labels, SequenceEncoder Encoder)
    {
        public (EncodedSequences Batch, int[] Labels) Take(int[] chosen) =>
            (Encoder.Encode([.. chosen.Select(i => Texts[i])]), [.. chosen.Select(i => Labels[i])]);
    }
}
