namespace LstmNotebooks.Numerics;

/// <summary>How a product is cut into blocks that stay in the second-level cache.</summary>
/// <param name="Rows">Rows of A and C at once.</param>
/// <param name="Depth">How many k at once.</param>
/// <param name="Sides">Blocks beside one another that the columns of B and C are cut into.</param>
internal readonly record struct ProductBlock(int Rows, int Depth, int Sides)
{
    private const int MostDepth = 1024;
    private const int MostColumns = 512;

    // Columns of two panels, which a tile works on at once.
    private const int PairWidth = 2 * PanelMatrix.Width;

    /// <summary>The deeper a block, the less often C is loaded and stored; the wider, the less often A is packed.</summary>
    /// <param name="depth">How many k in all.</param>
    /// <param name="columns">Columns in all.</param>
    /// <param name="packsA">Whether A is packed.</param>
    /// <param name="cacheBytes">
    /// The second-level cache: five eighths of it are for a packed block of B, a quarter is for A, packed or as it lies.
    /// </param>
    public static ProductBlock Of(int depth, int columns, bool packsA, int cacheBytes)
    {
        var valuesOfB = cacheBytes / sizeof(float) / 8 * 5;
        var valuesOfA = cacheBytes / sizeof(float) / 4;
        var width = packsA ? MostColumns : Math.Clamp(valuesOfB / Math.Clamp(depth, 1, MostDepth), 128, MostColumns);
        var sides = (columns + width - 1) / width;
        var widest = Math.Min(columns, (Pairs(columns) + sides - 1) / sides * PairWidth);
        var most = Math.Min(MostDepth, valuesOfB / PanelMatrix.Padded(widest));
        var blocks = Math.Max(1, (depth + most - 1) / most);
        var even = Math.Max(1, (depth + blocks - 1) / blocks);
        var rows = valuesOfA / even / PanelMatrix.Width * PanelMatrix.Width;
        return new ProductBlock(Math.Clamp(rows, PanelMatrix.Width, packsA ? 1024 : 128), even, sides);
    }

    /// <summary>
    /// The columns of a block: whole pairs of panels, as many for each as can be, since a narrow block would read all of A for few
    /// columns.
    /// </summary>
    public (int First, int Width) Columns(int side, int columns)
    {
        var first = Start(side, columns);
        return (first, Start(side + 1, columns) - first);
    }

    private int Start(int side, int columns) => Math.Min(columns, (int)((long)Pairs(columns) * side / Sides) * PairWidth);

    private static int Pairs(int columns) => (columns + PairWidth - 1) / PairWidth;
}
