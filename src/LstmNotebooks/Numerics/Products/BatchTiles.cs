namespace LstmNotebooks.Numerics;

/// <summary>How a batch is cut into tiles of about one height; the last one may have fewer rows.</summary>
internal readonly record struct BatchTiles
{
    // A few tiles of registers: weight gradients read down a tile, and the longer the better.
    private const int MostRows = 32;

    /// <summary>Cuts a batch so that every thread gets as many tiles as the others.</summary>
    public BatchTiles(int batch, int threads)
    {
        var parts = Math.Min(batch, threads);
        var tiles = (batch + MostRows - 1) / MostRows;
        tiles = (tiles + parts - 1) / parts * parts;
        (Batch, Height) = (batch, (batch + tiles - 1) / tiles);
        Count = (batch + Height - 1) / Height;
        Parts = Math.Min(parts, Count);
    }

    /// <summary>Sequences.</summary>
    public int Batch { get; }

    /// <summary>Rows of a tile.</summary>
    public int Height { get; }

    /// <summary>Number of tiles.</summary>
    public int Count { get; }

    /// <summary>How many threads share them.</summary>
    public int Parts { get; }

    /// <summary>Rows of the thread that has most.</summary>
    public int MostRowsOfPart => (Count + Parts - 1) / Parts * Height;

    /// <summary>Rows of one tile.</summary>
    public int HeightOf(int tile) => Math.Min(Height, Batch - tile * Height);

    /// <summary>The first sequence of a tile; the end of the batch after the last one.</summary>
    public int First(int tile) => Math.Min(Batch, tile * Height);
}
