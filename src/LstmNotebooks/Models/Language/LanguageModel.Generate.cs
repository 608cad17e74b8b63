using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

public sealed partial class LanguageModel
{
    /// <summary>What may come after a prefix, the most probable first, of equals the one with the lower number.</summary>
    /// <remarks>
    /// The entries for padding and unknown tokens are left out unless <see cref="SamplingOptions.AllowUnknown"/> is set, and the
    /// rest adds up to 1.
    /// </remarks>
    /// <param name="prefix">A text of one token at least.</param>
    /// <param name="options">What the tokens are chosen by; the model's own probabilities when null.</param>
    /// <exception cref="ArgumentException">
    /// The prefix has no token, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public IReadOnlyList<NextToken> Next(string prefix, SamplingOptions? options = null) =>
        Candidates(Read(Row(PrefixOf(prefix)), null).Logits.Values, options ?? new SamplingOptions());

    /// <summary>
    /// Token after token that the model draws, each given the prefix and all that were drawn; ends after <paramref name="count"/>,
    /// or when the reader stops asking.
    /// </summary>
    /// <remarks>
    /// The entries for padding and unknown tokens are left out unless <see cref="SamplingOptions.AllowUnknown"/> is set, and the
    /// rest adds up to 1. One seed draws the same tokens every time they are asked for. One thread at a time can use a model.
    /// </remarks>
    /// <param name="prefix">A text of one token at least.</param>
    /// <param name="count">How many tokens.</param>
    /// <param name="options">How they are drawn; by the model's own probabilities when null.</param>
    /// <exception cref="ArgumentException">
    /// The prefix has no token, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public IEnumerable<NextToken> Generate(string prefix, int count, SamplingOptions? options = null)
    {
        var tokens = PrefixOf(prefix);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Drawn(tokens, count, options ?? new SamplingOptions());
    }

    /// <summary>The prefix and what the model draws after it, as one text.</summary>
    /// <param name="prefix">A text of one token at least.</param>
    /// <param name="count">How many tokens to add.</param>
    /// <param name="options">How they are drawn; by the model's own probabilities when null.</param>
    /// <exception cref="ArgumentException">
    /// The prefix has no token, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public string Complete(string prefix, int count, SamplingOptions? options = null) =>
        string.Join(Settings.Tokenizer.Separator, Generate(prefix, count, options).Select(static next => next.Token).Prepend(prefix));

    /// <summary>The most probable ways on from a prefix that a beam search finds, the best first.</summary>
    /// <remarks>At every step each of the beam's sequences is tried with every next token, and the most probable ones of all stay; the
    /// entries for padding and unknown tokens are never among them. A wider beam finds more probable sequences, which are
    /// often duller ones; it takes time in proportion to its width.</remarks>
    /// <param name="prefix">A text of one token at least.</param>
    /// <param name="count">Tokens of each.</param>
    /// <param name="width">Sequences that stay at every step, 1 for the most probable token every time.</param>
    /// <exception cref="ArgumentException">
    /// The prefix has no token, or one that is not in the vocabulary, which has no entry for unknown ones.
    /// </exception>
    public IReadOnlyList<Continuation> Beam(string prefix, int count, int width = 5)
    {
        var read = PrefixOf(prefix);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (width < 1)
            throw new ArgumentOutOfRangeException(
                nameof(width), width, $"A beam search keeps 1 sequence or more at every step but got a width of {width}.");
        var (logits, state) = Read(Row(read), null);
        (int[] Tokens, double Log)[] beam = [([], 0)];
        for (var step = 0; step < count; step++)
        {
            var ways = new List<(int From, int Token, double Log)>();
            for (var row = 0; row < beam.Length; row++)
            {
                var next = Candidates(logits.Values.Slice(row * Vocabulary.Count, Vocabulary.Count), new SamplingOptions { TopK = width });
                var all = LogSum(logits.Values.Slice(row * Vocabulary.Count, Vocabulary.Count));
                foreach (var token in next)
                    ways.Add((row, token.Index, beam[row].Log + logits.Values[row * Vocabulary.Count + token.Index] - all));
            }
            (int From, int Token, double Log)[] kept = [.. ways.OrderByDescending(static way => way.Log).Take(width)];
            beam = [.. kept.Select(way => ((int[])[.. beam[way.From].Tokens, way.Token], way.Log))];
            if (step == count - 1)
                break;
            var tokens = new int[kept.Length, 1];
            for (var row = 0; row < kept.Length; row++)
                tokens[row, 0] = kept[row].Token;
            (logits, state) = Read(tokens, Rows(state, [.. kept.Select(static way => way.From)]));
        }
        return [.. beam.Select(way => new Continuation(Decode(way.Tokens), way.Tokens, way.Log))];
    }

    /// <summary>The tokens that options leave, with their probabilities.</summary>
    internal IReadOnlyList<NextToken> Candidates(ReadOnlySpan<float> logits, SamplingOptions options)
    {
        var (scores, order) = Ordered(logits, options.AllowUnknown, options.TopK ?? logits.Length);
        // From the largest down, so that a temperature near 0 leaves that one alone.
        var largest = scores[order[0]];
        for (var token = 0; token < scores.Length; token++)
            scores[token] = (scores[token] - largest) / options.Temperature;
        Softmax.Replace(scores);
        var (count, kept) = (order.Length, order.Sum(token => scores[token]));
        if (options.TopP < 1)
        {
            var (together, nucleus) = (0.0, 0);
            while (nucleus < count && together < options.TopP * kept)
                together += scores[order[nucleus++]];
            (count, kept) = (nucleus, together);
        }
        return [.. order.Take(count).Select(token => new NextToken(Vocabulary[token], token, scores[token] / kept))];
    }

    /// <summary>
    /// [V] the logits, those of tokens that cannot be chosen lower than all others, and the numbers of the largest, the largest
    /// first.
    /// </summary>
    private (double[] Scores, int[] Order) Ordered(ReadOnlySpan<float> logits, bool allowUnknown, int count)
    {
        var scores = new double[logits.Length];
        var chosen = new List<int>(logits.Length);
        for (var token = 0; token < scores.Length; token++)
        {
            if (!float.IsFinite(logits[token]))
                throw new InvalidOperationException(
                    $"The language model gives the token '{Vocabulary[token]}' the logit {logits[token]}: "
                    + "its weights are not finite. Train it anew with a lower learning rate or clipped gradients, "
                    + "or load another file.");
            var isLeftOut = !allowUnknown && (token == Vocabulary.UnknownIndex || token == Vocabulary.PaddingIndex);
            scores[token] = isLeftOut ? double.NegativeInfinity : logits[token];
            if (!isLeftOut)
                chosen.Add(token);
        }
        return (scores, [.. chosen.OrderByDescending(token => scores[token]).Take(count)]);
    }

    private IEnumerable<NextToken> Drawn(int[] tokens, int count, SamplingOptions options)
    {
        var random = new RandomStream(options.Seed, "sampling");
        RecurrentState? state = null;
        for (var i = 0; i < count; i++)
        {
            (var logits, state) = Read(Row(tokens), state);
            var next = Draw(Candidates(logits.Values, options), random.NextDouble());
            tokens = [next.Index];
            yield return next;
        }
    }

    /// <summary>The candidate into whose part of [0, 1) a number falls.</summary>
    private static NextToken Draw(IReadOnlyList<NextToken> candidates, double number)
    {
        foreach (var candidate in candidates)
        {
            number -= candidate.Probability;
            if (number < 0)
                return candidate;
        }
        return candidates[^1];
    }

    /// <summary>[B, V] the logits after the last token, and the state; dropout is off and nothing is recorded.</summary>
    private (Tensor Logits, RecurrentState State) Read(int[,] tokens, RecurrentState? initial)
    {
        using var inference = new InferenceScope(this);
        var (_, state) = rnn.ForwardFrom(initial, embedding.Forward(tokens));
        return (Head(rnn.TopOf(state.Hidden)).Clone(), new(state.Hidden.Clone(), state.Cell?.Clone()));
    }

    /// <summary>The tokens of a prefix.</summary>
    private int[] PrefixOf(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return Encode(prefix) is { Length: > 0 } tokens
            ? tokens
            : throw NothingToRead(prefix);
    }

    private static ArgumentException NothingToRead(string prefix)
        => new(
            $"A language model goes on from one token at least but the prefix '{prefix}' has none. Give a word or character to begin with.",
            nameof(prefix));

    /// <summary>[1, T].</summary>
    private static int[,] Row(int[] tokens)
    {
        var row = new int[1, tokens.Length];
        Buffer.BlockCopy(tokens, 0, row, 0, tokens.Length * sizeof(int));
        return row;
    }

    /// <summary>A state whose sequences are some of another's.</summary>
    private static RecurrentState Rows(RecurrentState state, int[] rows) =>
        new(Rows(state.Hidden, rows), state.Cell is { } cell ? Rows(cell, rows) : null);

    /// <summary>[layers, rows, H] of [layers, B, H].</summary>
    private static Tensor Rows(Tensor states, int[] rows)
    {
        var (layers, batch, size) = (states.Shape[0], states.Shape[1], states.Shape[2]);
        var result = Tensor.Zeros(layers, rows.Length, size);
        for (var layer = 0; layer < layers; layer++)
        {
            for (var row = 0; row < rows.Length; row++)
                states.Values.Slice((layer * batch + rows[row]) * size, size).CopyTo(result.Values[((layer * rows.Length + row) * size)..]);
        }
        return result;
    }

    /// <summary>ln Σ exp of some logits.</summary>
    private static double LogSum(ReadOnlySpan<float> logits)
    {
        var scores = new double[logits.Length];
        for (var token = 0; token < scores.Length; token++)
            scores[token] = logits[token];
        return Softmax.Replace(scores);
    }
}
