using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>The first real step of every sequence of a batch, and the step after its last.</summary>
internal readonly struct StepRanges
{
    private StepRanges(int[] starts, int[] ends) => (Starts, Ends) = (starts, ends);

    /// <summary>[B] first real steps.</summary>
    public int[] Starts { get; }

    /// <summary>[B] steps after the last.</summary>
    public int[] Ends { get; }

    public (int Start, int End) this[int sequence] => (Starts[sequence], Ends[sequence]);

    /// <param name="x">[B, T] or [B, T, C].</param>
    /// <param name="lengths">Real steps of each sequence; all of them when null.</param>
    /// <param name="owner">Whose name errors carry.</param>
    public static StepRanges Of(Tensor x, SequenceLengths? lengths, string owner)
    {
        var (starts, ends) = (new int[x.Shape[0]], new int[x.Shape[0]]);
        if (lengths is null)
            ends.AsSpan().Fill(x.Shape[1]);
        else
            lengths.CopyRanges(x.Shape[1], owner, starts, ends);
        return new(starts, ends);
    }
}
