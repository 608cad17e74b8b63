using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>
/// What the steps of a batch of sequences hold, [steps, B, columns], in the order in which the tiles of products go through it:
/// step, tile of rows, panel of columns, row, column.
/// </summary>
/// <remarks>
/// A tile's rows are one piece of memory whether it is read as A, written as C or read across as B: neighbouring lines of
/// the cache are asked for one after the other, which the processor foresees.
/// </remarks>
internal readonly unsafe struct BatchPanels
{
    private BatchPanels(float* data, BatchTiles tiles, int panels)
    {
        (Tiles, Stride) = (tiles, tiles.Height * PanelMatrix.Width);
        // Strides of a power of two would put the same panel of all tiles into the same few lines of the caches.
        TileStride = (panels | 1) * Stride;
        Data = data;
    }

    public float* Data { get; private init; }

    public BatchTiles Tiles { get; }

    /// <summary>Values from panel to panel.</summary>
    public nint Stride { get; }

    /// <summary>Values from tile to tile; the first tile of a step follows the last one of the step before.</summary>
    public nint TileStride { get; }

    /// <summary>Memory of undefined content.</summary>
    /// <param name="memory">Rented; its owner returns it.</param>
    /// <param name="steps">Steps.</param>
    /// <param name="tiles">How the batch is cut.</param>
    /// <param name="panels">Panels of columns.</param>
    public static BatchPanels Rent(ref AlignedBuffer? memory, int steps, BatchTiles tiles, int panels)
    {
        var layout = new BatchPanels(null, tiles, panels);
        memory = AlignedBuffer.Rent((long)steps * tiles.Count * layout.TileStride);
        return layout with { Data = memory.Start };
    }

    /// <summary>A tile of a panel at a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* At(int step, int tile, int panel) => Data + ((nint)step * Tiles.Count + tile) * TileStride + panel * Stride;

    /// <summary>The panels from one on.</summary>
    public BatchPanels From(int panel) => this with { Data = Data + panel * Stride };

    /// <summary>Tiles of a step as rows of A, from one on: k runs over the columns of one or more groups of panels.</summary>
    public TileRows Rows(int step, int tile, int depth, int groups = 1, int nextDepth = 0) =>
        new(At(step, tile, 0), PanelMatrix.Width, 1, depth)
        {
            Groups = groups,
            NextDepth = nextDepth,
            SegmentLength = PanelMatrix.Width,
            SegmentStride = Stride,
            TileStride = TileStride,
        };

    /// <summary>Columns of a panel as rows of A: k runs over the sequences of some steps, where B is panels of the same tiles.</summary>
    public TileRows Columns(int step, int steps, int panel, BatchPanels b) => new(At(step, 0, panel), 1, PanelMatrix.Width, Tiles.Batch)
    {
        Groups = steps,
        NextDepth = Tiles.Batch,
        SegmentLength = Tiles.Height,
        SegmentStride = TileStride,
        PanelSegmentStride = b.TileStride,
    };

    /// <summary>Tiles of a step as C, from one on.</summary>
    public TileTarget Target(int step, int tile, int panel) =>
        new(At(step, tile, panel), PanelMatrix.Width, Stride) { TileStride = TileStride };

    /// <summary>Writes [B, columns] values into the tiles of a step; 0 in what fills up the last panel.</summary>
    /// <param name="step">The step.</param>
    /// <param name="rows">The values, or empty for zeros.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="rowLength">Values from row to row.</param>
    public void Load(int step, ReadOnlySpan<float> rows, int columns, int rowLength)
    {
        fixed (float* from = rows)
        {
            for (var sequence = 0; sequence < Tiles.Batch; sequence++)
            {
                for (var panel = 0; panel < PanelMatrix.Count(columns); panel++)
                    new Span<float>(RowOf(step, sequence) + panel * Stride, PanelMatrix.Width).Clear();
                if (from is not null)
                    PanelRow.Load(from + (nint)sequence * rowLength, columns, RowOf(step, sequence), Stride);
            }
        }
    }

    /// <summary>Copies the tiles of a step to [B, columns] values, rows <paramref name="rowLength"/> apart.</summary>
    public void Unload(int step, Span<float> rows, int columns, int rowLength)
    {
        fixed (float* to = rows)
        {
            for (var sequence = 0; sequence < Tiles.Batch; sequence++)
                PanelRow.Unload(RowOf(step, sequence), Stride, columns, to + (nint)sequence * rowLength);
        }
    }

    /// <summary>A sequence's row in the first panel.</summary>
    public float* RowOf(int step, int sequence)
    {
        var (tile, row) = Math.DivRem(sequence, Tiles.Height);
        return At(step, tile, 0) + row * PanelMatrix.Width;
    }
}
