namespace LstmNotebooks.Numerics;

internal sealed partial class RowGradient
{
    /// <summary>Σ g² of compact rows, with the bits of <see cref="Reduction.SumOfSquares"/> over the dense gradient.</summary>
    /// <remarks>
    /// In the dense sum an element's partial result is its index modulo 16, and a zero changes none. So the rows of a block
    /// are moved together as far as their indices modulo 16 allow, and the zeros between them are not summed.
    /// </remarks>
    public double SumOfSquares()
    {
        Span<float> block = stackalloc float[Reduction.BlockLength];
        var (sum, length, number) = (0.0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var start = rows[i] * Size;
            for (var row = Row(i); !row.IsEmpty;)
            {
                if (start / Reduction.BlockLength != number)
                {
                    sum += Reduction.SumOfSquares(block[..length]);
                    (length, number) = (0, start / Reduction.BlockLength);
                }
                var run = row[..Math.Min(row.Length, Reduction.BlockLength * (number + 1) - start)];
                length = Append(run, start % Reduction.Partials, block, length);
                start += run.Length;
                row = row[run.Length..];
            }
        }
        return sum + Reduction.SumOfSquares(block[..length]);
    }

    /// <summary>Puts values behind others at the next index of a given remainder, and zeros between.</summary>
    private static int Append(ReadOnlySpan<float> values, int remainder, Span<float> block, int length)
    {
        var start = length + (remainder - length % Reduction.Partials + Reduction.Partials) % Reduction.Partials;
        block[length..start].Clear();
        values.CopyTo(block[start..]);
        return start + values.Length;
    }
}
