using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>Reads a sequence of tokens and writes another one, such as a translation.</summary>
/// <remarks>
/// B = batch, S = source tokens, T = target tokens, V = target vocabulary size, H = hidden size: an encoder reads the source
/// [B, S, H]; a decoder starts from its last state and reads what was written so far [B, T, H]; with attention, every hidden
/// state of the decoder queries the encoder's, and h̃ = tanh(W [context; h]) takes its place; a linear layer turns it into the
/// logits of the next token [B, T, V + 1]. Token V is the boundary: the decoder reads it first, and writes it last. Sutskever,
/// Vinyals and Le, Sequence to sequence learning with neural networks (2014); Cho and others, Learning phrase representations
/// using RNN encoder–decoder (2014). Both kinds of attention query with the hidden state of the same step and feed nothing back
/// into the decoder, as in the global attention of Luong, Pham and Manning (2015) without input feeding, so that all steps of
/// a known target are one fused pass. The parts are named source_embedding, encoder, target_embedding, decoder, attention,
/// combine and head.
/// </remarks>
public sealed partial class SequenceToSequence : Module
{
    private readonly Embedding sourceEmbedding, targetEmbedding;
    private readonly Dropout embeddingDropout, dropout;
    private readonly SequenceModule encoder, decoder;
    private readonly CrossAttention? attention;
    private readonly Linear? combine;
    private readonly Linear head;

    /// <summary>A model with initial weights from the settings' seed.</summary>
    /// <param name="source">The tokens it reads.</param>
    /// <param name="target">The tokens it writes.</param>
    /// <param name="settings">Sizes and the rest; an LSTM of 128 with multiplicative attention when null.</param>
    /// <exception cref="ArgumentException">The target vocabulary has no known token, or settings do not go together.</exception>
    public SequenceToSequence(Vocabulary source, Vocabulary target, SequenceToSequenceSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        Settings = settings ?? new SequenceToSequenceSettings();
        Settings.Check();
        (SourceVocabulary, TargetVocabulary) = (source, target);
        if (!Enumerable.Range(0, target.Count).Any(CanWrite))
            throw new ArgumentException(
                $"A sequence-to-sequence model writes known tokens but its target vocabulary has {target.Count}, "
                + "none of them known. Build it from more text.",
                nameof(target));
        var (random, size, hidden) = (new RandomStream(Settings.Seed), Settings.EmbeddingSize, Settings.HiddenSize);
        sourceEmbedding = Add("source_embedding", new Embedding(source.Count, size, random.Fork("source embedding")));
        encoder = Add(
            nameof(encoder),
            Settings.Cell.Create(
                size,
                Settings.Bidirectional ? hidden / 2 : hidden,
                random.Fork("encoder"),
                Settings.Layers,
                Settings.Bidirectional,
                Settings.Dropout));
        targetEmbedding = Add("target_embedding", new Embedding(target.Count + 1, size, random.Fork("target embedding")));
        embeddingDropout = Add("embedding_dropout", new Dropout(Settings.EmbeddingDropout, random.Fork("embedding dropout")));
        decoder = Add(
            nameof(decoder), Settings.Cell.Create(size, hidden, random.Fork("decoder"), Settings.Layers, dropout: Settings.Dropout));
        attention = AttentionOf(Settings, random.Fork("attention"));
        if (attention is not null)
        {
            Add(nameof(attention), attention);
            combine = Add(nameof(combine), new Linear(2 * hidden, hidden, random.Fork("combine")));
        }
        dropout = Add(nameof(dropout), new Dropout(Settings.Dropout, random.Fork("dropout")));
        head = Add(nameof(head), new Linear(hidden, target.Count + 1, random.Fork("head")));
        Coins = Add("teacher_forcing", random.Fork("teacher forcing"));
    }

    /// <summary>The tokens it reads.</summary>
    public Vocabulary SourceVocabulary { get; }

    /// <summary>The tokens it writes.</summary>
    public Vocabulary TargetVocabulary { get; }

    /// <summary>What it was built from.</summary>
    public SequenceToSequenceSettings Settings { get; }

    /// <summary>V: the number of the token that the decoder reads first and writes last; it stands in no vocabulary.</summary>
    public int Boundary => TargetVocabulary.Count;

    /// <summary>Decides, while training, which tokens are the true ones.</summary>
    internal RandomStream Coins { get; }

    /// <summary>A model of some pairs of texts: its vocabularies are their tokens.</summary>
    /// <param name="pairs">The training pairs alone, so that nothing of the test pairs is known.</param>
    /// <param name="settings">Sizes and the rest; an LSTM of 128 with multiplicative attention over words when null.</param>
    /// <param name="vocabulary">
    /// What both vocabularies keep; every token and an entry for unknown ones when null. That entry learns something only where
    /// tokens are left out, as by MinCount = 2. An entry for padding is never made.
    /// </param>
    public static SequenceToSequence For(
        IReadOnlyList<TextPair> pairs, SequenceToSequenceSettings? settings = null, VocabularyOptions? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var (chosen, kept) = (
            settings ?? new SequenceToSequenceSettings(), (vocabulary ?? new VocabularyOptions()) with { HasPadding = false });
        return new(
            Vocabulary.Build(pairs.Select(static pair => pair.Source), chosen.SourceTokenizer, kept),
            Vocabulary.Build(pairs.Select(static pair => pair.Target), chosen.TargetTokenizer, kept),
            chosen);
    }

    /// <summary>Reads sources, and targets as far as they are known, recorded for training.</summary>
    /// <param name="sources">[B] tokens of each source, one or more.</param>
    /// <param name="inputs">[B] what the decoder reads: the boundary, and the target without its last token.</param>
    /// <returns>
    /// [B, T, V + 1] logits of each next token, and [B, T, S] the weights of attention, null without it; T and S are the largest
    /// lengths, and rows in padding mean nothing.
    /// </returns>
    /// <exception cref="ArgumentException">A source or an input has no token, or there are not as many of them.</exception>
    public (Tensor Logits, Tensor? Attention) Forward(IReadOnlyList<int[]> sources, IReadOnlyList<int[]> inputs)
    {
        CheckRows(sources, nameof(sources), SourceVocabulary.Count);
        CheckRows(inputs, nameof(inputs), Boundary + 1);
        if (sources.Count != inputs.Count)
            throw new ArgumentException(
                $"A sequence-to-sequence model expects as many inputs of the decoder as sources, {sources.Count}, but got {inputs.Count}.",
                nameof(inputs));
        var encoded = Encode(sources);
        var (logits, weights, _) = Decode(
            TokenRows.Fill(inputs), encoded, encoded.State, new SequenceLengths(inputs.Select(static row => row.Length)));
        return (logits, weights);
    }

    /// <summary>Its layers with their output shapes and numbers of weights.</summary>
    public ModelSummary Summary()
    {
        var (cell, size, embedded) = (Settings.Cell.ToString(), Settings.HiddenSize, Settings.EmbeddingSize);
        var rows = new List<SummaryRow>
        {
            new("source_embedding", nameof(Embedding), $"[N, S, {embedded}]", sourceEmbedding.ParameterCount),
        };
        for (var layer = 0; layer < Settings.Layers; layer++)
            rows.Add(
                new(
                    $"encoder, layer {layer + 1}",
                    Settings.Bidirectional ? $"{cell}, both directions" : cell,
                    $"[N, S, {size}]",
                    encoder.CountOf(layer)));
        rows.Add(new("target_embedding", nameof(Embedding), $"[N, T, {embedded}]", targetEmbedding.ParameterCount));
        for (var layer = 0; layer < Settings.Layers; layer++)
            rows.Add(new($"decoder, layer {layer + 1}", cell, $"[N, T, {size}]", decoder.CountOf(layer)));
        if (attention is not null)
        {
            rows.Add(new(nameof(attention), attention.GetType().Name, $"[N, T, {size}]", attention.ParameterCount));
            rows.Add(new(nameof(combine), nameof(Linear), $"[N, T, {size}]", combine!.ParameterCount));
        }
        rows.Add(new(nameof(head), nameof(Linear), $"[N, T, {Boundary + 1}]", head.ParameterCount));
        return new ModelSummary($"SequenceToSequence of {SourceVocabulary.Count:N0} and {TargetVocabulary.Count:N0} tokens", rows, this);
    }

    private static CrossAttention? AttentionOf(SequenceToSequenceSettings settings, RandomStream random) => settings.Attention switch
    {
        AttentionKind.Additive => new BahdanauAttention(settings.HiddenSize, settings.HiddenSize, random),
        AttentionKind.Multiplicative => new LuongAttention(settings.HiddenSize, random),
        AttentionKind.None => null,
        var other => throw new ArgumentException($"There is no attention of kind {other}.", nameof(settings)),
    };

    private static void CheckRows(IReadOnlyList<int[]> rows, string name, int count)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.Count == 0)
            throw new ArgumentException($"A sequence-to-sequence model reads one sequence or more but {name} has none.", name);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Length == 0)
                throw new ArgumentException(
                    $"{name}[{row}] has no token, and a sequence-to-sequence model reads one or more. Leave it out.", name);
            if (rows[row].Any(token => (uint)token >= (uint)count))
                throw new ArgumentException(
                    $"{name}[{row}] has the token {rows[row].First(token => (uint)token >= (uint)count)} but the model has 0 to "
                    + $"{count - 1}. Take the tokens from this model's EncodeSource and EncodeTarget.",
                    name);
        }
    }
}
