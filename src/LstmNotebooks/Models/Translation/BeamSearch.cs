using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>One beam search for one source.</summary>
/// <param name="model">What writes.</param>
/// <param name="source">The source's tokens.</param>
/// <param name="width">Sequences that stay at every step.</param>
internal sealed class BeamSearch(SequenceToSequence model, int[] source, int width)
{
    private readonly List<(Hypothesis Hypothesis, bool IsComplete)> found = [];

    /// <summary>What ended, and what stood at the limit of the length where less than the width ended.</summary>
    public IReadOnlyList<(Hypothesis Hypothesis, bool IsComplete)> Run()
    {
        var one = model.Encode([source]);
        var (encoded, state) = (one, one.State);
        Hypothesis[] beam = [Hypothesis.Empty];
        for (var step = 0; beam.Length > 0; step++)
        {
            var (logits, weights, next) = model.Step(
                [.. beam.Select(row => row.Tokens is [.., var last] ? last : model.Boundary)], encoded, state);
            if (step == model.Settings.MaxTargetLength)
            {
                AddLast(beam, logits);
                break;
            }
            var kept = Kept(beam, logits);
            foreach (var (from, _, log) in kept.Where(way => way.Token == model.Boundary))
                found.Add((beam[from] with { Log = beam[from].Log + log }, true));
            (int From, int Token, double Log)[] open = [.. kept.Where(way => way.Token != model.Boundary)];
            beam =
            [
                .. open.Select(
                    way => beam[way.From].With(way.Token, way.Log, SequenceToSequence.WeightsOf(weights, way.From, source.Length))),
            ];
            if (beam.Length == 0)
                break;
            state = Rows(next, [.. open.Select(static way => way.From)]);
            if (encoded.Lengths.Count != beam.Length)
                encoded = Repeated(one, beam.Length);
        }
        return found;
    }

    /// <summary>The most probable ways on, the most probable first.</summary>
    private (int From, int Token, double Log)[] Kept(Hypothesis[] beam, Tensor logits)
    {
        var ways = new List<(int From, int Token, double Log)>();
        for (var row = 0; row < beam.Length; row++)
        {
            _ = model.MostProbable(logits, row, canEnd: true); // all must be finite
            foreach (var (token, log) in model.LogProbabilitiesOf(logits, row).Index())
            {
                if (model.CanWrite(token))
                    ways.Add((row, token, log));
            }
        }
        return [.. ways.OrderByDescending(way => beam[way.From].Log + way.Log).Take(width - found.Count)];
    }

    /// <summary>At the limit a sequence has come to its end where that is most probable, and else it stops.</summary>
    private void AddLast(Hypothesis[] beam, Tensor logits)
    {
        for (var row = 0; row < beam.Length; row++)
        {
            var ends = model.MostProbable(logits, row, canEnd: true) == model.Boundary;
            found.Add(
                (ends ? beam[row] with { Log = beam[row].Log + model.LogProbabilitiesOf(logits, row)[model.Boundary] } : beam[row], ends));
        }
    }

    /// <summary>The same source for each of some rows.</summary>
    private static EncodedSource Repeated(in EncodedSource source, int rows) => new(
        Copies(source.Hidden, rows),
        source.Prepared is { } prepared ? Copies(prepared, rows) : null,
        new SequenceLengths(Enumerable.Repeat(source.Lengths[0], rows)),
        source.State);

    private static Tensor Copies(Tensor first, int rows) =>
        rows == 1 ? first : Enumerable.Repeat(first, rows).ToArray().Concatenate(0);

    /// <summary>A state whose sequences are some of another's.</summary>
    private static RecurrentState Rows(RecurrentState state, int[] rows) =>
        new(Rows(state.Hidden, rows), state.Cell is { } cell ? Rows(cell, rows) : null);

    /// <summary>[layers, rows, H] of [layers, B, H].</summary>
    private static Tensor Rows(Tensor states, int[] rows) => rows.Select(row => states.Slice(1, row, 1)).ToArray().Concatenate(1);
}
