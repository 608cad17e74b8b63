using System.Globalization;
using LstmNotebooks.Autograd;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>Tells of a text which of some classes it belongs to.</summary>
/// <remarks>
/// B = batch, T = words of its longest text, E = embedding size, H = hidden size, D = directions, K = classes: words become
/// vectors [B, T, E]; recurrent layers read these in order [B, T, D·H], and pooling makes one row of them [B, D·H] (without
/// recurrent layers, the bag's mean [B, E] goes through a hidden layer [B, H]); a linear layer turns it into logits, one for two
/// classes (that of the last one, for the sigmoid) and K for more (for the softmax). The parts are named embedding, rnn,
/// attention, hidden and head.
/// </remarks>
public sealed partial class TextClassifier : Module
{
    private readonly string[] classes;
    private readonly SequenceEncoder encoder;
    private readonly Embedding embedding;
    private readonly Dropout embeddingDropout, dropout;
    private readonly SequenceModule? rnn;
    private readonly AdditiveAttention? attention;
    private readonly Linear? hidden;
    private readonly Linear head;

    /// <summary>A classifier with initial weights from the settings' seed.</summary>
    /// <param name="vocabulary">The words it knows; it needs entries for padding and for unknown words.</param>
    /// <param name="classes">Two or more names; the second of two is the one that a single logit speaks for.</param>
    /// <param name="settings">Sizes and the rest; an LSTM of 50 when null.</param>
    /// <param name="vectors">
    /// What the words' vectors start as, of EmbeddingSize numbers; words that are missing there start at random. All do when null.
    /// </param>
    /// <exception cref="ArgumentException">Classes, vocabulary, settings or vectors do not go together.</exception>
    public TextClassifier(
        Vocabulary vocabulary, IReadOnlyList<string> classes, TextClassifierSettings? settings = null, WordVectors? vectors = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(classes);
        Settings = settings ?? new TextClassifierSettings();
        Settings.Check();
        CheckClasses(classes);
        if (vocabulary.UnknownIndex is null || vocabulary.PaddingIndex is null)
            throw new ArgumentException(
                "A text classifier needs entries for padding and for unknown words but this vocabulary lacks one. "
                + "Build it with HasPadding and HasUnknown.",
                nameof(vocabulary));
        (Vocabulary, this.classes) = (vocabulary, [.. classes]);
        encoder = new SequenceEncoder(vocabulary, Settings.Tokenizer, Settings.MaxLength, Settings.PaddingSide, Settings.TruncationSide);

        var random = new RandomStream(Settings.Seed);
        embedding = Add(
            nameof(embedding), new Embedding(vocabulary.Count, Settings.EmbeddingSize, random.Fork("embedding"), vocabulary.PaddingIndex));
        embeddingDropout = Add("embedding_dropout", new Dropout(Settings.EmbeddingDropout, random.Fork("embedding dropout")));
        rnn = Settings.Cell is { } cell
            ? Add(
                nameof(rnn),
                cell.Create(
                    Settings.EmbeddingSize,
                    Settings.HiddenSize,
                    random.Fork("rnn"),
                    Settings.Layers,
                    Settings.Bidirectional,
                    Settings.Dropout))
            : null;
        if (Settings.ChosenPooling == TextPooling.Attention)
            attention = Add(nameof(attention), new AdditiveAttention(Settings.PooledSize, Settings.PooledSize, random.Fork("attention")));
        if (rnn is null)
            hidden = Add(nameof(hidden), new Linear(Settings.PooledSize, Settings.HiddenSize, random.Fork("hidden")));
        dropout = Add(nameof(dropout), new Dropout(Settings.Dropout, random.Fork("dropout")));
        head = Add(
            nameof(head),
            new Linear(hidden?.OutputSize ?? Settings.PooledSize, classes.Count == 2 ? 1 : classes.Count, random.Fork("head")));
        if (Settings.Initialization == WeightInitialization.Keras)
            StartAsKeras(random);
        WordsFromVectors = vectors is null ? 0 : Take(vectors);
        embedding.Weights.IsTrainable = !Settings.FreezeEmbeddings;
    }

    /// <summary>The words it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>[K] the names of the classes, in the order of probabilities.</summary>
    public IReadOnlyList<string> Classes => classes;

    /// <summary>What it was built from.</summary>
    public TextClassifierSettings Settings { get; }

    /// <summary>How many words of the vocabulary started with a given vector.</summary>
    public int WordsFromVectors { get; }

    /// <summary>
    /// A classifier for some labelled texts: its vocabulary is their words, its classes are their labels in ordinal order.
    /// </summary>
    /// <param name="texts">[N] the training texts alone, so that nothing of the test texts is known.</param>
    /// <param name="labels">[N] their classes.</param>
    /// <param name="settings">Sizes and the rest; an LSTM of 50 when null.</param>
    /// <param name="vocabulary">Which words to keep; all when null.</param>
    /// <param name="vectors">What the words' vectors start as; at random when null.</param>
    public static TextClassifier For(
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        TextClassifierSettings? settings = null,
        VocabularyOptions? vocabulary = null,
        WordVectors? vectors = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(labels);
        CheckCounts(texts, labels);
        var classes = ClassLabels.Classes(labels);
        settings ??= new TextClassifierSettings();
        return new(Vocabulary.Build(texts, settings.Tokenizer, vocabulary), classes, settings, vectors);
    }

    /// <summary>[B, 1] for two classes, else [B, K]: logits, recorded for training.</summary>
    /// <param name="texts">[B, T] words as numbers, filled up on the settings' side.</param>
    public Tensor Forward(EncodedSequences texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return head.Forward(dropout.Forward(Pool(texts).Pooled));
    }

    /// <summary>Its layers with their output shapes and numbers of weights.</summary>
    public ModelSummary Summary()
    {
        var (pooled, pooling) = (Settings.PooledSize, Settings.ChosenPooling);
        var isLastOnly = pooling == TextPooling.LastState;
        var rows = new List<SummaryRow>
        {
            new(nameof(embedding), nameof(Embedding), $"[N, T, {Settings.EmbeddingSize}]", embedding.ParameterCount),
        };
        for (var layer = 0; layer < rnn?.Layers; layer++)
            rows.Add(
                new(
                    $"rnn, layer {layer + 1}",
                    $"{Settings.Cell}{(Settings.Bidirectional ? ", both ways" : "")}",
                    isLastOnly && layer == rnn.Layers - 1 ? $"[N, {pooled}]" : $"[N, T, {pooled}]",
                    rnn.CountOf(layer)));
        if (!isLastOnly)
            rows.Add(
                new(
                    attention is null ? "pooling" : nameof(attention),
                    pooling.ToString(),
                    $"[N, {pooled}]",
                    attention?.ParameterCount ?? 0));
        if (hidden is not null)
            rows.Add(new(nameof(hidden), "Linear, ReLU", $"[N, {hidden.OutputSize}]", hidden.ParameterCount));
        rows.Add(new(nameof(head), nameof(Linear), $"[N, {head.OutputSize}]", head.ParameterCount));
        return new ModelSummary($"TextClassifier of {classes.Length} classes, T words of a text", rows, this) { Note = SummaryNote() };
    }

    /// <summary>[B, D·H], or [B, H] of a bag, and with attention the weights [B, T].</summary>
    private (Tensor Pooled, Tensor? Attention) Pool(EncodedSequences texts)
    {
        var lengths = new SequenceLengths(texts.Lengths, Settings.PaddingSide);
        var x = embeddingDropout.Forward(embedding.Forward(texts.Tokens));
        if (rnn is not null && Settings.ChosenPooling == TextPooling.LastState)
            return (rnn.ForwardLast(x, lengths), null);
        var steps = rnn?.ForwardSteps(x, lengths) ?? x;
        var (pooled, weights) = Settings.ChosenPooling switch
        {
            TextPooling.Attention => attention!.Forward(steps, lengths),
            TextPooling.Max => (steps.MaxOverTime(lengths), null),
            TextPooling.Mean => ((Tensor, Tensor?))(steps.MeanOverTime(lengths), null),
            var other => throw new InvalidOperationException($"A TextClassifier cannot pool words by {other}."),
        };
        return (hidden?.Forward(pooled).Relu() ?? pooled, weights);
    }

    /// <summary>What PyTorch would count, and what of the vectors is not random.</summary>
    private string? SummaryNote()
    {
        var second = FileWeights.Where(static weights => weights.IsSecondTerm).Sum(static weights => (long)weights.Parameter.Length);
        string[] notes =
        [
            .. second == 0
                ? []
                : (string[])
                [
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"PyTorch counts {ParameterCount + second:N0}: its gates add two biases, where one, as here and in Keras, "
                        + $"says the same"),
                ],
            .. WordsFromVectors == 0
                ? []
                : (string[])
                [
                    string.Create(
                        CultureInfo.InvariantCulture, $"{WordsFromVectors:N0} of {Vocabulary.Count:N0} words start with given vectors"),
                ],
        ];
        return notes.Length == 0 ? null : string.Join('\n', notes);
    }

    private void StartAsKeras(RandomStream random)
    {
        Initialize.Keras(embedding, random.Fork("embedding"));
        Initialize.Keras(head, random.Fork("head"));
        if (rnn is not null)
            Initialize.Keras(rnn, random.Fork("rnn"));
        if (attention is not null)
            Initialize.Keras(attention, random.Fork("attention"));
        if (hidden is not null)
            Initialize.Keras(hidden, random.Fork("hidden"));
    }

    /// <summary>Puts the vectors in their words' rows; how many there were.</summary>
    private int Take(WordVectors vectors)
    {
        var (size, found) = (Settings.EmbeddingSize, 0);
        if (vectors.Size != size)
            throw new ArgumentException(
                $"The text classifier has embeddings of {size} numbers but the word vectors have {vectors.Size}: "
                + $"set EmbeddingSize to {vectors.Size}.",
                nameof(vectors));
        for (var word = 0; word < Vocabulary.Count; word++)
        {
            if (word == Vocabulary.PaddingIndex || !vectors.Contains(Vocabulary[word]))
                continue;
            vectors[Vocabulary[word]].CopyTo(embedding.Weights.Value.Values[(word * size)..]);
            found++;
        }
        return found > 0
            ? found
            : throw new ArgumentException(
                $"None of the vocabulary's {Vocabulary.Count:N0} words is among the {vectors.Count:N0} word vectors, "
                + $"which begin with '{vectors.Words[0]}': cut the texts as those of the vectors were, in small letters or not.",
                nameof(vectors));
    }

    private static void CheckClasses(IReadOnlyList<string> classes)
    {
        if (classes.Count < 2)
            throw new ArgumentException(
                "A text classifier tells two classes or more apart but got "
                + $"{(classes.Count == 0 ? "none" : $"'{classes[0]}' alone")}. Check the column that the labels come from.",
                nameof(classes));
        if (classes.Distinct(StringComparer.Ordinal).Count() < classes.Count)
            throw new ArgumentException(
                $"A text classifier expects classes of different names but got {string.Join(", ", classes)}.", nameof(classes));
        if (classes.FirstOrDefault(name => !Character.Mend(name).SequenceEqual(name)) is { } cut)
            throw new ArgumentException(
                $"The class '{cut}' holds half of a surrogate pair, as stands where a text was cut inside of an emoji, "
                + "and no file can hold that. Correct the label.",
                nameof(classes));
    }
}
