namespace LstmNotebooks.Data;

/// <summary>Sequences of symbols and what is asked about them.</summary>
/// <param name="Inputs">[N, T] symbols; 0 in padding, which is on the right.</param>
/// <param name="Lengths">[N] real steps.</param>
/// <param name="Targets">
/// [N, T] the class asked for after each step; <see cref="Nothing"/> where none is, so give it to the loss as its ignored index.
/// </param>
public sealed record SequenceBatch(int[,] Inputs, int[] Lengths, int[,] Targets)
{
    /// <summary>The target of a step after which nothing is asked.</summary>
    public const int Nothing = -1;

    /// <summary>N.</summary>
    public int Count => Inputs.GetLength(0);

    /// <summary>T.</summary>
    public int Steps => Inputs.GetLength(1);

    /// <summary>[N · T] targets, sequence after sequence, as the loss of [N, T, C] logits takes them.</summary>
    public int[] FlatTargets() => [.. Targets.Cast<int>()];

    /// <summary>[N] the class asked for after each sequence's last step.</summary>
    /// <exception cref="InvalidOperationException">A sequence asks for none there.</exception>
    public int[] LastTargets()
    {
        var last = new int[Count];
        for (var n = 0; n < Count; n++)
        {
            last[n] = Lengths[n] == 0 ? Nothing : Targets[n, Lengths[n] - 1];
            if (last[n] == Nothing)
                throw new InvalidOperationException(
                    $"Sequence {n} asks for nothing after its last step: this task asks at other steps, so take FlatTargets.");
        }
        return last;
    }
}
