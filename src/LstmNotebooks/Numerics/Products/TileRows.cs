namespace LstmNotebooks.Numerics;

/// <summary>
/// Evenly spaced rows of A, and how k runs along them: in groups, each of segments that lie <see cref="SegmentStride"/> apart.
/// </summary>
/// <remarks>
/// A row in ordinary memory is one group of one segment. A row of panels has a segment of 16 in every panel; where two
/// matrices lie side by side in panels, such as a step's inputs and its hidden state, each is a group and ends within a
/// segment of its own.
/// </remarks>
internal readonly unsafe struct TileRows(float* data, nint rowStride, nint step, int depth)
{
    public float* Data { get; private init; } = data;

    public nint RowStride { get; } = rowStride;

    /// <summary>From k to k + 1 within a segment.</summary>
    public nint Step { get; } = step;

    /// <summary>How many k the first group has.</summary>
    public int Depth { get; } = depth;

    /// <summary>How many k every further group has.</summary>
    public int NextDepth { get; init; }

    public int Groups { get; init; } = 1;

    public int SegmentLength { get; init; } = int.MaxValue;

    public nint SegmentStride { get; init; }

    /// <summary>From segment to segment of B's panels; 0 where they have no gaps.</summary>
    public nint PanelSegmentStride { get; init; }

    /// <summary>From a tile's first row to the next one's.</summary>
    public nint TileStride { get; init; }

    /// <summary>Rows of a matrix, from one on.</summary>
    public static TileRows Of(in MatrixView a, int firstRow) => new(a.Row(firstRow), a.RowStride, a.ColumnStride, a.Columns);

    /// <summary>Columns of a panel as rows, from its first row on: k runs over the panel's rows.</summary>
    public static TileRows OfColumns(PanelMatrix a, int depth, int panel) => new(a.At(0, panel), 1, PanelMatrix.Width, depth);

    /// <summary>The same from a later row on.</summary>
    public TileRows Skip(int rows) => this with { Data = Data + rows * RowStride };

    /// <summary>The same from a later tile on.</summary>
    public TileRows SkipTiles(int tiles) => this with { Data = Data + tiles * TileStride };

    /// <summary>Tiles of so many rows below each other.</summary>
    public TileRows InTilesOf(int rows) => this with { TileStride = rows * RowStride };
}
