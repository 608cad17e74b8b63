using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

public sealed partial class SequenceToSequence
{
    // Few enough that one long target does not keep many short ones waiting.
    private const int SourcesAtOnce = 64;

    /// <summary>[N] the tokens of each source text.</summary>
    /// <exception cref="ArgumentException">
    /// A text has no token, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public int[][] EncodeSources(IReadOnlyList<string> texts) => Read(texts, SourceVocabulary, Settings.SourceTokenizer, "source");

    /// <summary>[N] the tokens of each target text, without the boundary.</summary>
    /// <exception cref="ArgumentException">
    /// A text has no token or more than the limit, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public int[][] EncodeTargets(IReadOnlyList<string> texts)
    {
        var rows = Read(texts, TargetVocabulary, Settings.TargetTokenizer, "target");
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Length > Settings.MaxTargetLength)
                throw new ArgumentException(
                    $"Target {row} has {rows[row].Length} tokens but the model writes {Settings.MaxTargetLength} at most "
                    + $"('{Start(texts[row])}'). Leave it out, or build the model with a larger MaxTargetLength.",
                    nameof(texts));
        }
        return rows;
    }

    /// <summary>The target text of some tokens, with what the tokenizer puts between them.</summary>
    /// <param name="tokens">Each in 0 … V − 1.</param>
    public string Decode(IEnumerable<int> tokens) => string.Join(Settings.TargetTokenizer.Separator, TargetVocabulary.Decode(tokens));

    /// <summary>What the model writes for a source, the most probable token at every step.</summary>
    /// <param name="source">A text of one token at least.</param>
    /// <exception cref="ArgumentException">
    /// The source has no token, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public Translation Translate(string source) => Translate([source])[0];

    /// <summary>[N] what the model writes for each source, the most probable token at every step.</summary>
    /// <param name="sources">Each a text of one token at least.</param>
    /// <exception cref="ArgumentException">
    /// A source has no token, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public IReadOnlyList<Translation> Translate(IReadOnlyList<string> sources)
    {
        var rows = EncodeSources(sources);
        var results = new Translation[rows.Length];
        using var inference = new InferenceScope(this);
        // Of like length together, so that little of a batch is padding; a row's result is the same beside any others.
        foreach (var batch in Enumerable.Range(0, rows.Length).OrderBy(n => rows[n].Length).Chunk(SourcesAtOnce))
        {
            inference.Next();
            var written = Greedy([.. batch.Select(n => rows[n])]);
            for (var i = 0; i < batch.Length; i++)
                results[batch[i]] = Result(rows[batch[i]], written[i].Hypothesis, written[i].IsComplete, lengthPower: 0);
        }
        return results;
    }

    /// <summary>The best targets that a beam search finds for a source, the best first; of equals the one that was found first.</summary>
    /// <remarks>
    /// At every step each sequence of the beam is tried with every next token, and the most probable of all stay; one that ends
    /// leaves its place empty. They are compared by ln p / ((5 + length) / 6)^α, where the end counts as a token: Wu and others,
    /// Google's neural machine translation system (2016). Without the division the shortest would win too often.
    /// </remarks>
    /// <param name="source">A text of one token at least.</param>
    /// <param name="width">Sequences that stay at every step, 1 for the most probable token every time.</param>
    /// <param name="lengthPower">α, 0 for no account of the length.</param>
    /// <exception cref="ArgumentException">
    /// The source has no token, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public IReadOnlyList<Translation> Beam(string source, int width = 5, double lengthPower = 0.6)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (width < 1)
            throw new ArgumentOutOfRangeException(
                nameof(width), width, $"A beam search keeps 1 sequence or more at every step but got a width of {width}.");
        if (!(lengthPower is >= 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(
                nameof(lengthPower),
                lengthPower,
                $"A beam search divides by a power of the length that is 0 or more but got {lengthPower}.");
        var row = EncodeSources([source])[0];
        using var inference = new InferenceScope(this);
        var found = new BeamSearch(this, row, width).Run();
        return
        [
            .. found.Select(one => Result(row, one.Hypothesis, one.IsComplete, lengthPower))
                .OrderByDescending(static one => one.Score)
                .Take(width),
        ];
    }

    /// <summary>What the decoder reads to write these targets: the boundary, and each target without its last token.</summary>
    internal int[][] InputsOf(IReadOnlyList<int[]> targets) => [.. targets.Select(target => (int[])[Boundary, .. target])];

    /// <summary>
    /// One step of the decoder for some rows: the logits [rows, 1, V + 1], attention's weights [rows, 1, S], and the state.
    /// </summary>
    internal (Tensor Logits, Tensor? Weights, RecurrentState State) Step(
        IReadOnlyList<int> tokens, in EncodedSource source, RecurrentState state)
    {
        var inputs = new int[tokens.Count, 1];
        for (var row = 0; row < tokens.Count; row++)
            inputs[row, 0] = tokens[row];
        return Decode(inputs, source, state);
    }

    /// <summary>Attention's weights of a row's real source tokens; null without attention.</summary>
    internal static float[]? WeightsOf(Tensor? weights, int row, int length) =>
        weights?.Values.Slice(row * weights.Shape[2], length).ToArray();

    /// <summary>ln of each token's probability in a row of logits.</summary>
    internal double[] LogProbabilitiesOf(Tensor logits, int row)
    {
        var scores = new double[Boundary + 1];
        for (var token = 0; token < scores.Length; token++)
            scores[token] = logits.Values[row * scores.Length + token];
        var all = Softmax.Replace((double[])scores.Clone());
        for (var token = 0; token < scores.Length; token++)
            scores[token] -= all;
        return scores;
    }

    private (Hypothesis Hypothesis, bool IsComplete)[] Greedy(int[][] rows)
    {
        var source = Encode(rows);
        var state = source.State;
        var written = new (Hypothesis Hypothesis, bool IsComplete)[rows.Length];
        Array.Fill(written, (Hypothesis.Empty, false));
        int[] tokens = [.. rows.Select(_ => Boundary)];
        for (var step = 0; step <= Settings.MaxTargetLength && !written.All(static one => one.IsComplete); step++)
        {
            (var logits, var weights, state) = Step(tokens, source, state);
            for (var row = 0; row < rows.Length; row++)
            {
                if (written[row].IsComplete)
                    continue;
                var (before, token) = (written[row].Hypothesis, MostProbable(logits, row, canEnd: true));
                if (token != Boundary && step == Settings.MaxTargetLength)
                    continue;
                var log = LogProbabilitiesOf(logits, row)[token];
                tokens[row] = token;
                written[row] = token == Boundary
                    ? (before with { Log = before.Log + log }, true)
                    : (before.With(token, log, WeightsOf(weights, row, rows[row].Length)), false);
            }
        }
        return written;
    }

    private Translation Result(int[] source, Hypothesis written, bool isComplete, double lengthPower)
    {
        var length = written.Tokens.Length + (isComplete ? 1 : 0);
        var score = written.Log / PortableMath.Exp(lengthPower * PortableMath.Log((5 + length) / 6.0));
        return new(Decode(written.Tokens), SourceVocabulary.Decode(source), TargetVocabulary.Decode(written.Tokens),
            written.Tokens, written.Log, score, isComplete, attention is null ? null : Rows(written.Weights, source.Length));
    }

    private static double[,] Rows(float[][] weights, int length)
    {
        var rows = new double[weights.Length, length];
        for (var t = 0; t < weights.Length; t++)
        {
            for (var s = 0; s < length; s++)
                rows[t, s] = weights[t][s];
        }
        return rows;
    }

    private static int[][] Read(IReadOnlyList<string> texts, Vocabulary vocabulary, ITokenizer tokenizer, string kind)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var rows = new int[texts.Count][];
        for (var n = 0; n < rows.Length; n++)
        {
            rows[n] = vocabulary.Encode(
                tokenizer.Tokenize(texts[n] ?? throw new ArgumentNullException(nameof(texts), $"The {kind} {n} is null.")));
            if (rows[n].Length == 0)
                throw new ArgumentException(
                    $"The {kind} {n}, '{Start(texts[n])}', has no token, and a sequence-to-sequence model expects one or more. "
                    + "Leave it out, or take another tokenizer.",
                    nameof(texts));
        }
        return rows;
    }

    private static string Start(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
