using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>What rows gain from one part of a round, filed by the bucket of the row.</summary>
internal sealed unsafe class RowGains
{
    /// <summary>Rows are dealt to so many buckets, each of which one thread adds up.</summary>
    public const int Buckets = 8;

    private readonly AlignedBuffer memory;
    private readonly int[] counts = new int[Buckets];
    private readonly (int Row, int Offset, float Factor)[][] filed = new (int, int, float)[Buckets][];
    private int used;

    /// <param name="rows">How many gains there may be.</param>
    /// <param name="stride">Length of each.</param>
    public RowGains(int rows, int stride)
    {
        AlignedBuffer? buffer = null;
        AlignedBuffer.Grow(ref buffer, (long)rows * stride);
        memory = buffer!;
        for (var bucket = 0; bucket < Buckets; bucket++)
            filed[bucket] = new (int, int, float)[rows];
    }

    /// <summary>The first of the rows that hold the gains.</summary>
    public float* Memory => memory.Start;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        used = 0;
        Array.Clear(counts);
    }

    /// <summary>Room for so many values.</summary>
    /// <returns>Its place in <see cref="Memory"/>.</returns>
    public int Take(int length)
    {
        var offset = used;
        used += length;
        return offset;
    }

    /// <summary>Files the gain at a place for a row: the complement of a word's number is its row of the second table.</summary>
    /// <param name="row">The row.</param>
    /// <param name="offset">The gain's place in <see cref="Memory"/>.</param>
    /// <param name="factor">A number of the gain that who adds it may want.</param>
    public void File(int row, int offset, float factor = 1)
    {
        var bucket = (row < 0 ? ~row : row) % Buckets;
        filed[bucket][counts[bucket]++] = (row, offset, factor);
    }

    /// <summary>The gains of a bucket's rows, in the order in which they were filed.</summary>
    public ReadOnlySpan<(int Row, int Offset, float Factor)> Of(int bucket) => filed[bucket].AsSpan(0, counts[bucket]);
}
