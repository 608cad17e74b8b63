namespace LstmNotebooks.Numerics;

/// <summary>Where tiles of C go, and the values their chains of multiply-adds start from.</summary>
/// <param name="data">The first row's part in the first panel.</param>
/// <param name="rowStride">From row to row.</param>
/// <param name="panelStride">From sixteen columns to the next sixteen.</param>
internal readonly unsafe struct TileTarget(float* data, nint rowStride, nint panelStride)
{
    public float* Data { get; private init; } = data;

    public nint RowStride { get; } = rowStride;

    public nint PanelStride { get; } = panelStride;

    /// <summary>Starts laid out as C; null for zeros.</summary>
    public float* Start { get; private init; }

    /// <summary>0 where one row starts all, such as a bias.</summary>
    public nint StartRowStride { get; private init; }

    public nint StartPanelStride { get; private init; }

    /// <summary>From a tile's first row to the next one's.</summary>
    public nint TileStride { get; init; }

    public nint StartTileStride { get; private init; }

    /// <summary>Rows of panels.</summary>
    public static TileTarget Of(PanelMatrix c, nint firstRow, int panel) => new(c.At(firstRow, panel), PanelMatrix.Width, c.Stride);

    /// <summary>Chains go on from what C holds.</summary>
    public TileTarget FromC() => From(Data, RowStride, PanelStride) with { StartTileStride = TileStride };

    /// <summary>Chains of every row start from these values, one a column.</summary>
    public TileTarget FromRow(float* row) => From(row, 0, PanelMatrix.Width);

    /// <summary>Chains start from what lies elsewhere.</summary>
    public TileTarget From(float* start, nint rowStride, nint panelStride) =>
        this with { Start = start, StartRowStride = rowStride, StartPanelStride = panelStride };

    /// <summary>The same from a later row on.</summary>
    public TileTarget Skip(int rows) =>
        this with { Data = Data + rows * RowStride, Start = Start is null ? null : Start + rows * StartRowStride };

    /// <summary>The same from a later tile on.</summary>
    public TileTarget SkipTiles(int tiles) =>
        this with { Data = Data + tiles * TileStride, Start = Start is null ? null : Start + tiles * StartTileStride };

    /// <summary>Tiles of so many rows below each other.</summary>
    public TileTarget InTilesOf(int rows) => this with { TileStride = rows * RowStride, StartTileStride = rows * StartRowStride };

    /// <summary>The same from a later panel on.</summary>
    public TileTarget SkipPanels(int panels) =>
        this with { Data = Data + panels * PanelStride, Start = Start is null ? null : Start + panels * StartPanelStride };

    /// <summary>The same from a later column of the panel on.</summary>
    public TileTarget SkipColumns(int columns) => this with { Data = Data + columns, Start = Start is null ? null : Start + columns };
}
