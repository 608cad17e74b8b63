using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>Tells of a sequence of tokens, words or characters, which token may come next.</summary>
/// <remarks>
/// B = batch, T = tokens, V = vocabulary size, E = embedding size, H = hidden size: tokens become vectors [B, T, E]; recurrent
/// layers read them in order [B, T, H]; a linear layer turns each hidden state into the logits of the next token [B, T, V]. The
/// parts are named embedding, rnn and head.
/// </remarks>
public sealed partial class LanguageModel : Module
{
    private readonly Embedding embedding;
    private readonly Dropout embeddingDropout, dropout;
    private readonly SequenceModule rnn;
    private readonly Linear? head;
    private readonly Parameter? tiedBias;

    /// <summary>A language model with initial weights from the settings' seed.</summary>
    /// <param name="vocabulary">The tokens it knows.</param>
    /// <param name="settings">Sizes and the rest; an LSTM of 128 when null.</param>
    /// <exception cref="ArgumentException">The vocabulary has fewer than two tokens, or settings do not go together.</exception>
    public LanguageModel(Vocabulary vocabulary, LanguageModelSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        Settings = settings ?? new LanguageModelSettings();
        Settings.Check();
        var tokens = vocabulary.Count - (vocabulary.PaddingIndex is null ? 0 : 1) - (vocabulary.UnknownIndex is null ? 0 : 1);
        if (tokens < 1 || vocabulary.Count < 2)
            throw new ArgumentException(
                "A language model chooses among two tokens at least, one of them known, "
                + $"but this vocabulary has {vocabulary.Count}, {tokens} of them known. Build it from more text.",
                nameof(vocabulary));
        Vocabulary = vocabulary;
        var random = new RandomStream(Settings.Seed);
        embedding = Add(nameof(embedding), new Embedding(vocabulary.Count, Settings.EmbeddingSize, random.Fork("embedding")));
        embeddingDropout = Add(
            "embedding_dropout", new Dropout(Settings.EmbeddingDropout, random.Fork("embedding dropout"), Settings.VariationalDropout));
        rnn = Add(nameof(rnn), Settings.Cell.Create(
            Settings.EmbeddingSize, Settings.HiddenSize, random.Fork("rnn"), Settings.Layers,
            dropout: Settings.Dropout, variational: Settings.VariationalDropout, weightDrop: Settings.WeightDrop));
        dropout = Add(nameof(dropout), new Dropout(Settings.Dropout, random.Fork("dropout"), Settings.VariationalDropout));
        if (!Settings.TieWeights)
        {
            head = Add(nameof(head), new Linear(Settings.HiddenSize, vocabulary.Count, random.Fork("head")));
            return;
        }
        // The table starts as small as an output layer does: logits of deviation √H would be sure of nonsense.
        Initialize.Uniform(embedding.Weights.Value, 1 / MathF.Sqrt(Settings.HiddenSize), random.Fork("embedding"));
        tiedBias = Add("head.bias", Initialize.Zeros([vocabulary.Count]));
    }

    /// <summary>The tokens it knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>What it was built from.</summary>
    public LanguageModelSettings Settings { get; }

    /// <summary>A language model of some texts: its vocabulary is their tokens.</summary>
    /// <param name="texts">The training texts alone, so that nothing of the test texts is known.</param>
    /// <param name="settings">Sizes and the rest; an LSTM of 128 over words in small letters, without punctuation, when null.</param>
    /// <param name="vocabulary">
    /// What the vocabulary keeps; every token and an entry for unknown ones when null. That entry learns something only where
    /// tokens are left out, as by MinCount = 2. An entry for padding is never made, as nothing is padded.
    /// </param>
    public static LanguageModel For(IEnumerable<string> texts, LanguageModelSettings? settings = null, VocabularyOptions? vocabulary = null)
    {
        var chosen = settings ?? new LanguageModelSettings();
        return new(Vocabulary.Build(texts, chosen.Tokenizer, (vocabulary ?? new VocabularyOptions()) with { HasPadding = false }), chosen);
    }

    /// <summary>[N] the numbers of a text's tokens.</summary>
    /// <exception cref="ArgumentException">A token is not in the vocabulary, which has no entry for unknown ones.</exception>
    public int[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Vocabulary.Encode(Settings.Tokenizer.Tokenize(text));
    }

    /// <summary>The text of some tokens, with what the tokenizer puts between them.</summary>
    /// <param name="tokens">Each in 0 … V − 1.</param>
    public string Decode(IEnumerable<int> tokens) => string.Join(Settings.Tokenizer.Separator, Vocabulary.Decode(tokens));

    /// <summary>Reads tokens from a state, recorded for training.</summary>
    /// <param name="tokens">[B, T] tokens, 0 to V − 1.</param>
    /// <param name="initial">State before the first; zeros when null.</param>
    /// <returns>[B, T, V] logits of each next token, and the state after the last.</returns>
    /// <exception cref="ShapeException">There is no token, or the state is of another batch.</exception>
    public (Tensor Logits, RecurrentState State) Forward(int[,] tokens, RecurrentState? initial = null)
    {
        var (logits, _, state) = ForwardWithHidden(tokens, initial);
        return (logits, state);
    }

    /// <summary>The same, with the [B, T, H] hidden states of the top layer.</summary>
    internal (Tensor Logits, Tensor Hidden, RecurrentState State) ForwardWithHidden(int[,] tokens, RecurrentState? initial)
    {
        var (hidden, state) = States(tokens, initial);
        return (Head(dropout.Forward(hidden)), hidden, state);
    }

    /// <summary>
    /// [1] the mean cross-entropy of the next tokens in nats, without all logits in memory, and the state after the last token.
    /// </summary>
    internal (Tensor Loss, RecurrentState State) LossOf(int[,] tokens, int[] targets, RecurrentState? initial)
    {
        var (hidden, state) = States(tokens, initial);
        return (
            Loss.LinearCrossEntropy(
                dropout.Forward(hidden), head?.Weights.Value ?? embedding.Weights.Value, head?.Bias.Value ?? tiedBias!.Value, targets),
            state);
    }

    /// <summary>[B, V] the logits after the last token of each sequence, read from an empty state and without dropout.</summary>
    internal Tensor ForwardLast(int[,] tokens, SequenceLengths lengths) =>
        Head(rnn.ForwardLast(embedding.Forward(tokens), lengths));

    /// <summary>Its layers with their output shapes and numbers of weights.</summary>
    public ModelSummary Summary()
    {
        var (cell, size) = (Settings.Cell.ToString(), Settings.HiddenSize);
        var rows = new List<SummaryRow>
        {
            new(nameof(embedding), nameof(Embedding), $"[N, T, {Settings.EmbeddingSize}]", embedding.ParameterCount),
        };
        for (var layer = 0; layer < Settings.Layers; layer++)
            rows.Add(new($"rnn, layer {layer + 1}", cell, $"[N, T, {size}]", rnn.CountOf(layer)));
        rows.Add(
            new(
                nameof(head),
                head is null ? "Linear, tied" : nameof(Linear),
                $"[N, T, {Vocabulary.Count}]",
                head?.ParameterCount ?? tiedBias!.Length));
        return new ModelSummary($"LanguageModel of {Vocabulary.Count:N0} tokens", rows, this);
    }

    private (Tensor Hidden, RecurrentState State) States(int[,] tokens, RecurrentState? initial) =>
        rnn.ForwardFrom(initial, embeddingDropout.Forward(embedding.Forward(tokens)));

    private Tensor Head(Tensor hidden) => head?.Forward(hidden) ?? hidden.Linear(embedding.Weights.Value, tiedBias!.Value);
}
