namespace LstmNotebooks.Numerics;

/// <summary>How a product is cut into blocks that stay in the second-level cache.</summary>
/// <param name="Rows">Rows of A and C at once.</param>
/// <param name="Depth">How many k at once.</param>
/// <param name="Columns">Columns of B and C at once.</param>
internal readonly record struct ProductBlock(int Rows, int Depth, int Columns)
{
    private const int MostDepth = 1024;
    private const int MostColumns = 512;

    // Columns of two panels, which a tile works on at once.
    private const int PairWidth = 2 * PanelMatrix.Width;

    // Values of a packed block of B: five eighths of the cache. A quarter of it is for A, packed or as it lies.
    private static readonly int ValuesOfB = Cache.SecondLevelBytes / sizeof(float) / 8 * 5;
    private static readonly int ValuesOfA = Cache.SecondLevelBytes / sizeof(float) / 4;

    /// <summary>The deeper a block, the less often C is loaded and stored; the wider, the less often A is packed.</summary>
    /// <param name="depth">How many k in all.</param>
    /// <param name="columns">Columns in all.</param>
    /// <param name="packsA">Whether A is packed.</param>
    public static ProductBlock Of(int depth, int columns, bool packsA)
    {
        var width = packsA ? MostColumns : Math.Clamp(ValuesOfB / Math.Clamp(depth, 1, MostDepth), 128, MostColumns);
        // Of about one width: a narrow last block would read all of A for few columns.
        var sides = (columns + width - 1) / width;
        width = Math.Min(columns, ((columns + sides - 1) / sides + PairWidth - 1) / PairWidth * PairWidth);
        var most = Math.Min(MostDepth, ValuesOfB / PanelMatrix.Padded(width));
        var blocks = Math.Max(1, (depth + most - 1) / most);
        var even = Math.Max(1, (depth + blocks - 1) / blocks);
        var rows = ValuesOfA / even / PanelMatrix.Width * PanelMatrix.Width;
        return new ProductBlock(Math.Clamp(rows, PanelMatrix.Width, packsA ? 1024 : 128), even, width);
    }
}
