namespace LstmNotebooks.Text;

/// <summary>Texts as numbers, all of one length, as an embedding layer takes them.</summary>
/// <param name="Tokens">[N, T] the numbers of the words, filled up with padding.</param>
/// <param name="Lengths">[N] how many of a row's numbers are words.</param>
public sealed record EncodedSequences(int[,] Tokens, int[] Lengths)
{
    /// <summary>N.</summary>
    public int Count => Lengths.Length;
}
