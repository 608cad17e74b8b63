using System.Diagnostics;

namespace LstmNotebooks.Numerics;

/// <summary>C = A · B and C += A · B in float32, with the same bits on any number of threads and any vector width.</summary>
/// <remarks>
/// Blocked as in Goto and van de Geijn, Anatomy of high-performance matrix multiplication (2008): a block of B lies
/// packed in the second-level cache, panels of it stream from there, and a tile of C stays in registers.
/// </remarks>
internal static unsafe class MatrixProduct
{
    [ThreadStatic]
    private static AlignedBuffer? packedA;

    [ThreadStatic]
    private static AlignedBuffer? packedB;

    /// <summary>C (+)= A · B.</summary>
    /// <param name="a">[M, K].</param>
    /// <param name="b">[K, N].</param>
    /// <param name="c">[M, N], column stride 1; written.</param>
    /// <param name="accumulate">Whether the chains go on from what C holds; else they start at 0.</param>
    public static void Multiply(MatrixView a, MatrixView b, MatrixView c, bool accumulate)
    {
        if (accumulate)
            Multiply(a, b, c, c.Data, c.RowStride);
        else
            Multiply(a, b, c, null, 0);
    }

    /// <summary>C = start + A · B.</summary>
    /// <param name="a">[M, K].</param>
    /// <param name="b">[K, N].</param>
    /// <param name="c">[M, N], column stride 1; written.</param>
    /// <param name="start">Rows of N values where the chains start; null for zeros.</param>
    /// <param name="startStride">From row to row of <paramref name="start"/>; 0 for one row that starts all, such as a bias.</param>
    public static void Multiply(MatrixView a, MatrixView b, MatrixView c, float* start, nint startStride)
    {
        Debug.Assert(a.Columns == b.Rows && c.Rows == a.Rows && c.Columns == b.Columns && c.ColumnStride == 1);
        if (c.Rows == 0 || c.Columns == 0)
            return;
        var job = new Job(a, b, c, start, startStride, Grid(c.Rows, c.Columns, a.Columns));
        Workers.Run(job.PartCount, ref job);
    }

    /// <summary>
    /// C = start + A · B over one panel of B or two, for a C in ordinary rows whose columns may end within the last panel.
    /// </summary>
    /// <param name="a">Rows of A.</param>
    /// <param name="panel">First panel of B.</param>
    /// <param name="gap">Values from panel to panel.</param>
    /// <param name="c">Where these panels' columns of C begin.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">Columns of C from there on.</param>
    public static void MultiplyPanels(in TileRows a, float* panel, nint gap, in TileTarget c, int rows, int columns)
    {
        var panels = columns > PanelMatrix.Width ? 2 : 1;
        if (columns >= panels * PanelMatrix.Width)
            MatrixTile.Multiply(a, panel, gap, panels, c, rows);
        else
            MultiplyAside(a, panel, gap, panels, c, rows, columns);
    }

    /// <summary>The same where C has no room for the last panel: worked on aside.</summary>
    private static void MultiplyAside(TileRows a, float* panel, nint gap, int panels, TileTarget c, int rows, int columns)
    {
        const int RowsAtOnce = 16;
        const int Stride = 2 * PanelMatrix.Width;
        var memory = stackalloc float[RowsAtOnce * Stride];
        for (; rows > 0; rows -= RowsAtOnce, a = a.Skip(RowsAtOnce), c = c.Skip(RowsAtOnce))
        {
            var count = Math.Min(RowsAtOnce, rows);
            var aside = new TileTarget(memory, Stride, PanelMatrix.Width);
            for (var i = 0; c.Start is not null && i < count; i++)
                new Span<float>(c.Start + i * c.StartRowStride, columns).CopyTo(new Span<float>(memory + i * Stride, columns));
            MatrixTile.Multiply(a, panel, gap, panels, c.Start is null ? aside : aside.FromC(), count);
            for (var i = 0; i < count; i++)
                new Span<float>(memory + i * Stride, columns).CopyTo(new Span<float>(c.Data + i * c.RowStride, columns));
        }
    }

    /// <summary>How C is cut into parts: by rows or by columns, whichever repeats less packing.</summary>
    private static (int RowParts, int ColumnParts) Grid(int rows, int columns, int depth)
    {
        // Below this, waking a thread costs more than it saves.
        if ((long)rows * columns * depth < 200_000)
            return (1, 1);
        var (rowParts, columnParts) = (1, 1);
        while (rowParts * columnParts < Threads.Count)
        {
            var rowsLeft = rows / (rowParts * Job.RowGrain);
            var columnsLeft = columns / (columnParts * Job.ColumnGrain);
            if (rowsLeft < 2 && columnsLeft < 2)
                break;
            if (columnsLeft >= 2 && columns / columnParts >= rows / rowParts)
                columnParts *= 2;
            else if (rowsLeft >= 2)
                rowParts *= 2;
            else
                columnParts *= 2;
        }
        return (rowParts, columnParts);
    }

    private readonly struct Job(
        MatrixView a, MatrixView b, MatrixView c, float* start, nint startStride, (int RowParts, int ColumnParts) grid) : IPartJob
    {
        public const int RowGrain = 8;
        public const int ColumnGrain = 2 * PanelMatrix.Width;

        public int PartCount => grid.RowParts * grid.ColumnParts;

        public void Run(int part)
        {
            var (firstRow, rows) = Cut(c.Rows, grid.RowParts, part % grid.RowParts, RowGrain);
            var (firstColumn, columns) = Cut(c.Columns, grid.ColumnParts, part / grid.RowParts, ColumnGrain);
            if (rows > 0 && columns > 0)
                Blocks(firstRow, rows, firstColumn, columns);
        }

        private void Blocks(int firstRow, int rows, int firstColumn, int columns)
        {
            var block = ProductBlock.Of(a.Columns, columns, packsA: a.ColumnStride != 1, Cache.SecondLevelBytes);
            for (var side = 0; side < block.Sides; side++)
            {
                var (first, width) = block.Columns(side, columns);
                var n = firstColumn + first;
                for (var k = 0; k == 0 || k < a.Columns; k += block.Depth)
                {
                    var depth = Math.Min(block.Depth, a.Columns - k);
                    var panels = PanelPacking.Pack(
                        b.SliceRows(k, depth).SliceColumns(n, width), AlignedBuffer.Grow(ref packedB, PanelPacking.Length(depth, width)));
                    for (var m = firstRow; m < firstRow + rows; m += block.Rows)
                        Block(
                            a.SliceRows(m, Math.Min(block.Rows, firstRow + rows - m)).SliceColumns(k, depth),
                            panels,
                            Target(m, n, isFirst: k == 0),
                            width);
                }
            }
        }

        private TileTarget Target(int row, int column, bool isFirst)
        {
            var target = new TileTarget(c.Row(row) + column, c.RowStride, PanelMatrix.Width);
            if (!isFirst)
                return target.FromC();
            return start is null ? target : target.From(start + row * startStride + column, startStride, PanelMatrix.Width);
        }

        /// <summary>Some rows of A times a packed block of B.</summary>
        private static void Block(in MatrixView a, PanelMatrix panels, in TileTarget target, int columns)
        {
            if (a.ColumnStride == 1)
            {
                for (var panel = 0; panel < PanelMatrix.Count(columns); panel += 2)
                    MultiplyPanels(
                        TileRows.Of(a, 0),
                        panels.At(0, panel),
                        panels.Stride,
                        target.SkipPanels(panel),
                        a.Rows,
                        columns - panel * PanelMatrix.Width);
                return;
            }
            // The columns of Aᵀ's panels are rows of A.
            // A line more than they hold lies between them, as panels a power of two apart would fight for the same lines of the cache.
            var stride = (nint)(a.Columns + 1) * PanelMatrix.Width;
            var packed = new PanelMatrix(AlignedBuffer.Grow(ref packedA, stride * PanelMatrix.Count(a.Rows)), stride);
            PanelPacking.Pack(a.Transposed, packed);
            for (var panel = 0; panel < PanelMatrix.Count(columns); panel += 2)
            {
                for (var row = 0; row < a.Rows; row += PanelMatrix.Width)
                    MultiplyPanels(
                        TileRows.OfColumns(packed, a.Columns, row / PanelMatrix.Width),
                        panels.At(0, panel),
                        panels.Stride,
                        target.Skip(row).SkipPanels(panel),
                        Math.Min(PanelMatrix.Width, a.Rows - row),
                        columns - panel * PanelMatrix.Width);
            }
        }

        /// <summary>Part <paramref name="part"/> of <paramref name="parts"/> about equal parts of a length, cut between tiles.</summary>
        private static (int First, int Count) Cut(int length, int parts, int part, int grain)
        {
            var grains = (length + grain - 1) / grain;
            var first = Math.Min(length, (int)((long)grains * part / parts) * grain);
            var end = Math.Min(length, (int)((long)grains * (part + 1) / parts) * grain);
            return (first, end - first);
        }
    }
}
