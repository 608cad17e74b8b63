namespace LstmNotebooks.Numerics;

/// <summary>How a product is cut into blocks that stay in the second-level cache.</summary>
/// <param name="Rows">Rows of A and C at once.</param>
/// <param name="Depth">How many k at once.</param>
/// <param name="Columns">Columns of B and C at once.</param>
internal readonly record struct ProductBlock(int Rows, int Depth, int Columns)
{
    // Values of a packed block of B and, where it has to be packed too, of A: 640 KB and 256 KB of a cache of a megabyte.
    private const int ValuesOfB = 160 * 1024;
    private const int ValuesOfA = 64 * 1024;

    private const int MostDepth = 1024;
    private const int MostColumns = 512;

    // Columns of two panels, which a tile works on at once.
    private const int PairWidth = 2 * PanelMatrix.Width;

    /// <summary>The deeper a block, the less often C is loaded and stored; the wider, the less often A is packed.</summary>
    /// <param name="depth">How many k in all.</param>
    /// <param name="columns">Columns in all.</param>
    /// <param name="packsA">Whether A is packed.</param>
    public static ProductBlock Of(int depth, int columns, bool packsA)
    {
        var width = packsA ? MostColumns : Math.Clamp(ValuesOfB / Math.Clamp(depth, 1, MostDepth), 128, MostColumns);
        width = Math.Min(columns, width / PairWidth * PairWidth);
        var most = Math.Min(MostDepth, ValuesOfB / PanelMatrix.Padded(width));
        var blocks = Math.Max(1, (depth + most - 1) / most);
        var even = Math.Max(1, (depth + blocks - 1) / blocks);
        return new ProductBlock(packsA ? Math.Clamp(ValuesOfA / even / PanelMatrix.Width * PanelMatrix.Width, PanelMatrix.Width, 1024) : 128, even, width);
    }
}
