namespace LstmNotebooks.Text;

/// <summary>Texts as numbers, all of one length, as an embedding layer takes them.</summary>
/// <param name="Tokens">[N, T] the numbers of the words, filled up with padding.</param>
/// <param name="Lengths">[N] how many of a row's numbers are words.</param>
public sealed record EncodedSequences(int[,] Tokens, int[] Lengths)
{
    /// <summary>N.</summary>
    public int Count => Lengths.Length;

    /// <summary>[B, T] some of the texts, such as those of one training step.</summary>
    /// <param name="positions">[B] their positions, each 0 to N − 1, in the order wanted.</param>
    public EncodedSequences GetBatch(params ReadOnlySpan<int> positions)
    {
        var steps = Tokens.GetLength(1);
        var (tokens, lengths) = (new int[positions.Length, steps], new int[positions.Length]);
        for (var b = 0; b < positions.Length; b++)
        {
            if ((uint)positions[b] >= (uint)Count)
                throw new ArgumentOutOfRangeException(
                    nameof(positions),
                    $"There are texts 0 to {Count - 1}, but position {b} of the batch asks for text {positions[b]}: "
                    + "make the positions from the same texts.");
            Array.Copy(Tokens, positions[b] * steps, tokens, b * steps, steps);
            lengths[b] = Lengths[positions[b]];
        }

        return new EncodedSequences(tokens, lengths);
    }
}
