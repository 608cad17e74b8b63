using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>Pairs of texts, cut into tokens once, in batches that are as long as their longest ones.</summary>
/// <param name="model">Whose tokens they are.</param>
/// <param name="sources">[N] tokens.</param>
/// <param name="inputs">[N] the boundary and the target.</param>
internal sealed class PairDataset(SequenceToSequence model, int[][] sources, int[][] inputs) : Dataset<PairBatch>
{
    public override int Count => sources.Length;

    /// <summary>Pairs as a model reads them.</summary>
    /// <exception cref="ArgumentException">There is no pair, or a text of one does not fit the model.</exception>
    public static PairDataset Of(SequenceToSequence model, IReadOnlyList<TextPair> pairs, string name)
    {
        ArgumentNullException.ThrowIfNull(pairs, name);
        if (pairs.Count == 0)
            throw new ArgumentException($"A sequence-to-sequence model expects one pair or more but {name} has none.", name);
        return new(
            model,
            model.EncodeSources([.. pairs.Select(static pair => pair.Source)]),
            model.InputsOf(model.EncodeTargets([.. pairs.Select(static pair => pair.Target)])));
    }

    public override PairBatch GetBatch(ReadOnlySpan<int> examples)
    {
        var (batch, read) = (new int[examples.Length][], new int[examples.Length][]);
        for (var i = 0; i < examples.Length; i++)
            (batch[i], read[i]) = (sources[examples[i]], inputs[examples[i]]);
        return PairBatch.Of(model.Boundary, batch, read);
    }

    /// <summary>Sorts every few batches by length, and then takes the whole batches in another random order.</summary>
    public override void Arrange(Span<int> order, int batchSize, RandomStream random) =>
        BatchesByLength.Arrange(order, batchSize, random, n => (sources[n].Length, inputs[n].Length));
}
