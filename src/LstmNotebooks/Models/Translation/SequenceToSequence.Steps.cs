using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

public sealed partial class SequenceToSequence
{
    /// <summary>Reads sources.</summary>
    internal EncodedSource Encode(IReadOnlyList<int[]> sources)
    {
        var lengths = new SequenceLengths(sources.Select(static row => row.Length));
        var embedded = embeddingDropout.Forward(sourceEmbedding.Forward(TokenRows.Fill(sources)));
        var (hidden, last) = encoder.ForwardFrom(null, embedded, lengths);
        return new(hidden, attention?.Prepare(hidden), lengths, new(Bridge(last.Hidden), last.Cell is { } cell ? Bridge(cell) : null));
    }

    /// <summary>Reads target tokens from a state.</summary>
    /// <param name="tokens">[B, T].</param>
    /// <param name="source">What the encoder made of the sources.</param>
    /// <param name="state">State before the first.</param>
    /// <param name="lengths">Real tokens of each row; all of them when null.</param>
    /// <returns>[B, T, V + 1] logits, [B, T, S] weights of attention, and the state after the last token.</returns>
    private (Tensor Logits, Tensor? Weights, RecurrentState State) Decode(
        int[,] tokens, in EncodedSource source, RecurrentState state, SequenceLengths? lengths = null)
    {
        var (hidden, last) = decoder.ForwardFrom(state, embeddingDropout.Forward(targetEmbedding.Forward(tokens)), lengths);
        if (attention is null)
            return (head.Forward(dropout.Forward(hidden)), null, last);
        var (context, weights) = attention.Attend(hidden, source.Hidden, source.Prepared!, source.Lengths);
        var looked = combine!.Forward(context.Concatenate(hidden, ^1)).Tanh();
        return (head.Forward(dropout.Forward(looked)), weights, last);
    }

    /// <summary>[layers, B, H] of the encoder's [layers · D, B, H / D]: both directions' states beside each other.</summary>
    private Tensor Bridge(Tensor last)
    {
        if (!Settings.Bidirectional)
            return last;
        var (batch, half) = (last.Shape[1], last.Shape[2]);
        return last.Reshape(Settings.Layers, 2, batch, half).Transpose(1, 2).Reshape(Settings.Layers, batch, 2 * half);
    }

    /// <summary>The most probable token of each row that can be written: of equals the one with the lower number.</summary>
    /// <param name="logits">[B, 1, V + 1].</param>
    /// <param name="row">Which row.</param>
    /// <param name="canEnd">Whether the boundary may be chosen.</param>
    internal int MostProbable(Tensor logits, int row, bool canEnd)
    {
        var values = logits.Values.Slice(row * (Boundary + 1), Boundary + 1);
        var best = -1;
        for (var token = 0; token < values.Length; token++)
        {
            if (!float.IsFinite(values[token]))
                throw new InvalidOperationException(
                    $"The sequence-to-sequence model gives the token '{NameOf(token)}' the logit {values[token]}: "
                    + "its weights are not finite. Train it anew with a lower learning rate or clipped gradients, "
                    + "or load another file.");
            if (CanWrite(token) && (canEnd || token != Boundary) && (best < 0 || values[token] > values[best]))
                best = token;
        }
        return best;
    }

    /// <summary>
    /// What the decoder reads where only some tokens are the true ones, and the others its own most probable ones so far.
    /// </summary>
    /// <param name="sources">[B] tokens of each source.</param>
    /// <param name="inputs">[B] the boundary, and the true target without its last token.</param>
    /// <param name="share">How probable it is that a token is the true one, 0 to 1.</param>
    /// <param name="random">Decides which.</param>
    /// <remarks>
    /// Bengio, Vinyals, Jaitly and Shazeer, Scheduled sampling for sequence prediction with recurrent neural networks (2015).
    /// Chosen in a pass of its own, step by step and without dropout: no gradient flows through a choice there either.
    /// </remarks>
    internal int[][] Mix(IReadOnlyList<int[]> sources, IReadOnlyList<int[]> inputs, double share, RandomStream random)
    {
        int[][] mixed = [.. inputs.Select(static row => row.ToArray())];
        using var pause = new Nn.InferencePause(this);
        var source = Encode(sources);
        var state = source.State;
        var tokens = new int[inputs.Count, 1];
        for (var t = 0; t < inputs.Max(static row => row.Length) - 1; t++)
        {
            for (var b = 0; b < mixed.Length; b++)
                tokens[b, 0] = t < mixed[b].Length ? mixed[b][t] : Boundary;
            (var logits, _, state) = Decode(tokens, source, state);
            for (var b = 0; b < mixed.Length; b++)
            {
                if (t + 1 < mixed[b].Length && random.NextDouble() >= share)
                    mixed[b][t + 1] = MostProbable(logits, b, canEnd: false);
            }
        }
        return mixed;
    }

    /// <summary>Whether a token can stand in a text: the entries for padding and unknown tokens cannot.</summary>
    internal bool CanWrite(int token) => token != TargetVocabulary.UnknownIndex && token != TargetVocabulary.PaddingIndex;

    private string NameOf(int token) => token == Boundary ? "the end" : TargetVocabulary[token];
}
