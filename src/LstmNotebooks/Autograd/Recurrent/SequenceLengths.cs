using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>
/// How many time steps of each sequence of a batch are real. What lies outside never reaches a state, a loss or a gradient.
/// </summary>
public sealed class SequenceLengths
{
    private readonly int[] lengths;

    /// <summary>Lengths of the sequences of a batch, in its order.</summary>
    /// <param name="lengths">[B] time steps, 0 or more.</param>
    /// <param name="side">Where the padding is.</param>
    public SequenceLengths(IEnumerable<int> lengths, PaddingSide side = PaddingSide.Right)
    {
        this.lengths = [.. lengths];
        foreach (var length in this.lengths)
            ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(lengths));
        Side = side;
    }

    /// <summary>Where the padding is.</summary>
    public PaddingSide Side { get; }

    /// <summary>Number of sequences.</summary>
    public int Count => lengths.Length;

    /// <summary>Real time steps of a sequence.</summary>
    public int this[int sequence] => lengths[sequence];

    /// <summary>The lengths of sequences that stand there several times, one behind another.</summary>
    /// <param name="times">How often each stands there.</param>
    internal SequenceLengths ForEach(int times) => new(lengths.SelectMany(length => Enumerable.Repeat(length, times)), Side);

    /// <summary>First real step of every sequence, and the step after its last, in a batch of <paramref name="steps"/>.</summary>
    internal void CopyRanges(int steps, string owner, Span<int> starts, Span<int> ends)
    {
        if (lengths.Length != starts.Length)
            throw new ShapeException(
                $"{owner} got a batch of {starts.Length} sequences but {lengths.Length} lengths: give one length a sequence.");
        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] > steps)
                throw new ShapeException($"{owner} got length {lengths[i]} for sequence {i} of a batch that is {steps} time steps long.");
            (starts[i], ends[i]) = Side == PaddingSide.Right ? (0, lengths[i]) : (steps - lengths[i], steps);
        }
    }
}
