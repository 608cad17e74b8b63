namespace LstmNotebooks.Data;

/// <summary>A piece of long sequences that are read side by side: each row goes on where the same row of the window before ended.</summary>
/// <param name="Number">Its place in the sequences, from 0.</param>
/// <param name="Inputs">[B, k] tokens.</param>
/// <param name="Targets">[B · k] the token after each of them, sequence after sequence.</param>
public sealed record TokenWindow(int Number, int[,] Inputs, int[] Targets)
{
    /// <summary>Whether nothing was read before it, so that states start anew.</summary>
    public bool IsFirst => Number == 0;
}
