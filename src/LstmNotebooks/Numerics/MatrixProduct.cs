using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>C = A · B and C += A · B in float32, with the same bits on any number of threads and any vector width.</summary>
/// <remarks>
/// Blocked as in Goto and van de Geijn, Anatomy of high-performance matrix multiplication (2008): a block of B lies
/// packed in the second-level cache, panels of it stream from there, and a tile of C stays in registers.
/// </remarks>
internal static unsafe class MatrixProduct
{
    // A packed block of B takes 512 KB, half of a common second-level cache. The deeper it is, the less often C is
    // loaded and stored; where A has to be packed too, by rows the longer the better, depth costs more than it saves.
    private static readonly (int Rows, int Depth, int Columns) Plain = (128, 1024, 128);
    private static readonly (int Rows, int Depth, int Columns) Packed = (512, 512, 256);

    [ThreadStatic]
    private static AlignedBuffer? packedA;

    [ThreadStatic]
    private static AlignedBuffer? packedB;

    [ThreadStatic]
    private static AlignedBuffer? edgeRows;

    /// <summary>C (+)= A · B.</summary>
    /// <param name="a">[M, K].</param>
    /// <param name="b">[K, N].</param>
    /// <param name="c">[M, N], column stride 1; written.</param>
    /// <param name="accumulate">Whether the chains go on from what C holds; else they start at 0.</param>
    public static void Multiply(MatrixView a, MatrixView b, MatrixView c, bool accumulate)
    {
        Debug.Assert(a.Columns == b.Rows && c.Rows == a.Rows && c.Columns == b.Columns && c.ColumnStride == 1);
        if (c.Rows == 0 || c.Columns == 0)
            return;
        var job = new Job(a, b, c, accumulate, Grid(c.Rows, c.Columns, a.Columns));
        Workers.Run(job.PartCount, ref job);
    }

    /// <summary>C = start + A · B on this thread, for a B that is packed already.</summary>
    /// <param name="a">[M, K].</param>
    /// <param name="panels">B [K, N] as <see cref="Panels"/> leaves it.</param>
    /// <param name="c">[M, N], column stride 1; written.</param>
    /// <param name="start">Where the chains start.</param>
    public static void MultiplyPacked(in MatrixView a, float* panels, in MatrixView c, ChainStart start)
    {
        var firstColumn = c.Rows == 1 && a.ColumnStride == 1 && start.IsGiven ? MultiplyRow(a, ref panels, c, start) : 0;
        for (var column = firstColumn; column < c.Columns; column += MatrixTile.Columns)
        {
            var width = Panels.Width(column, c.Columns);
            PanelColumn(a, null, panels, width, a.Columns, c, column, start);
            panels += (nint)a.Columns * width;
        }
    }

    /// <summary>The panels of a lone row that come in fours; returns the column after them.</summary>
    private static int MultiplyRow(MatrixView a, ref float* panels, MatrixView c, ChainStart start)
    {
        const int Four = 4 * MatrixTile.Columns;
        var column = 0;
        for (; column + Four <= c.Columns; column += Four, panels += (nint)a.Columns * Four)
        {
            var to = c.Row(0) + column;
            MatrixTile.MultiplyRow(a.Row(0), panels, a.Columns, to, start.From(to, column));
        }
        return column;
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
            var rowsLeft = rows / (rowParts * MatrixTile.Rows);
            var columnsLeft = columns / (columnParts * MatrixTile.Columns);
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

    private static void Block(MatrixView a, MatrixView b, MatrixView c, bool accumulate)
    {
        var block = a.ColumnStride == 1 ? Plain : Packed;
        for (var n = 0; n < c.Columns; n += block.Columns)
        {
            var columns = Math.Min(block.Columns, c.Columns - n);
            var partB = b.SliceColumns(n, columns);
            for (var k = 0; k < a.Columns; k += block.Depth)
            {
                var depth = Math.Min(block.Depth, a.Columns - k);
                var panels = AlignedBuffer.Grow(ref packedB, Panels.Length(depth, columns));
                Panels.Pack(partB, k, depth, panels);
                var start = accumulate || k > 0 ? ChainStart.FromC : ChainStart.Zero;
                for (var m = 0; m < c.Rows; m += block.Rows)
                    RowBlock(a, m, Math.Min(c.Rows, m + block.Rows), k, depth, panels, c, n, columns, start);
            }
            if (a.Columns == 0 && !accumulate)
                Clear(c, n, columns);
        }
    }

    private static void RowBlock(in MatrixView a, int firstRow, int end, int k, int depth, float* panels, in MatrixView c, int firstColumn, int columns, ChainStart start)
    {
        var packed = a.ColumnStride == 1 ? null : PackRows(a, firstRow, end, k, depth);
        var (rowsOfA, rowsOfC) = (a.SliceRows(firstRow, end - firstRow).SliceColumns(k, depth), c.SliceRows(firstRow, end - firstRow));
        for (var column = 0; column < columns; column += MatrixTile.Columns)
        {
            var width = Panels.Width(column, columns);
            PanelColumn(rowsOfA, packed, panels, width, depth, rowsOfC, firstColumn + column, start);
            panels += (nint)depth * width;
        }
    }

    /// <summary>All rows of C for one panel of B, in runs of whole tiles where rows of A and C are evenly spaced, and tile by tile at the edges.</summary>
    private static void PanelColumn(in MatrixView a, float* packed, float* panel, int width, int depth, in MatrixView c, int column, ChainStart start)
    {
        var isFullWidth = c.Columns - column >= width;
        for (var row = 0; row < c.Rows;)
        {
            var tiles = isFullWidth ? Math.Min(a.EvenRows(row), c.EvenRows(row)) / MatrixTile.Rows : 0;
            var rows = packed is null
                ? new TileRows(a.Row(row), a.RowStride, a.ColumnStride, MatrixTile.Rows * a.RowStride)
                : new TileRows(packed + row / MatrixTile.Rows * PackedTile(depth), 1, MatrixTile.Rows, PackedTile(depth));
            if (tiles > 0)
            {
                var to = c.Row(row) + column;
                MatrixTile.Multiply(rows, panel, width, depth, to, c.RowStride, start.From(to, column), start.Stride(c.RowStride), tiles);
                row += tiles * MatrixTile.Rows;
            }
            else
            {
                EdgeTile(a, rows, packed is not null, panel, width, depth, c, row, column, start);
                row += MatrixTile.Rows;
            }
        }
    }

    /// <summary>Eight rows of A side by side for every k, where A's own rows are not contiguous.</summary>
    private static float* PackRows(MatrixView a, int firstRow, int end, int k, int depth)
    {
        Debug.Assert(a.RowStride == 1);
        var packed = AlignedBuffer.Grow(ref packedA, Packed.Rows / MatrixTile.Rows * PackedTile(depth));
        var whole = firstRow + (end - firstRow) / MatrixTile.Rows * MatrixTile.Rows;
        for (var i = 0; i < depth; i++)
        {
            var from = a.Row(firstRow) + (k + i) * a.ColumnStride;
            var to = packed + (nint)i * MatrixTile.Rows;
            for (var row = firstRow; row < whole; row += MatrixTile.Rows, from += MatrixTile.Rows, to += PackedTile(depth))
                Vector256.Load(from).Store(to);
            if (whole < end)
                new Span<float>(from, end - whole).CopyTo(new Span<float>(to, MatrixTile.Rows));
        }
        return packed;
    }

    /// <summary>Values from one packed tile of A to the next: a line more than they hold, as tiles a multiple of 4 KB apart would fight for the same lines of the cache.</summary>
    private static nint PackedTile(int depth) => (nint)depth * MatrixTile.Rows + 16;

    /// <summary>A tile at C's edge, or across a gap between its rows: worked on aside, on copied rows of A.</summary>
    private static void EdgeTile(in MatrixView a, TileRows rows, bool isPacked, float* panel, int width, int depth, in MatrixView c, int row, int column, ChainStart start)
    {
        var height = Math.Min(MatrixTile.Rows, c.Rows - row);
        var used = Math.Min(width, c.Columns - column);
        if (!isPacked && (height < MatrixTile.Rows || a.EvenRows(row) < MatrixTile.Rows))
            rows = CopyRows(a, row, height, depth);

        var tile = stackalloc float[MatrixTile.Rows * MatrixTile.Columns];
        for (var i = 0; start.IsGiven && i < height; i++)
            new Span<float>(start.From(c.Row(row + i) + column, column), used).CopyTo(new Span<float>(tile + i * width, used));
        MatrixTile.Multiply(rows, panel, width, depth, tile, width, start.IsGiven ? tile : null, width, tiles: 1);
        for (var i = 0; i < height; i++)
            new Span<float>(tile + i * width, used).CopyTo(new Span<float>(c.Row(row + i) + column, used));
    }

    /// <summary>Eight rows of A one after the other; past the end the last row stands in, whose results are thrown away.</summary>
    private static TileRows CopyRows(in MatrixView a, int row, int height, int depth)
    {
        Debug.Assert(a.ColumnStride == 1);
        var copy = AlignedBuffer.Grow(ref edgeRows, (long)MatrixTile.Rows * depth);
        for (var i = 0; i < MatrixTile.Rows; i++)
            new Span<float>(a.Row(row + Math.Min(i, height - 1)), depth).CopyTo(new Span<float>(copy + (nint)i * depth, depth));
        return new TileRows(copy, depth, 1, 0);
    }

    private static void Clear(MatrixView c, int column, int columns)
    {
        for (var row = 0; row < c.Rows; row++)
            new Span<float>(c.Row(row) + column, columns).Clear();
    }

    private readonly struct Job(MatrixView a, MatrixView b, MatrixView c, bool accumulate, (int RowParts, int ColumnParts) grid) : IPartJob
    {
        public int PartCount => grid.RowParts * grid.ColumnParts;

        public void Run(int part)
        {
            var (firstRow, rows) = Cut(c.Rows, grid.RowParts, part % grid.RowParts, MatrixTile.Rows);
            var (firstColumn, columns) = Cut(c.Columns, grid.ColumnParts, part / grid.RowParts, MatrixTile.Columns);
            if (rows == 0 || columns == 0)
                return;
            Block(a.SliceRows(firstRow, rows), b.SliceColumns(firstColumn, columns), c.SliceRows(firstRow, rows).SliceColumns(firstColumn, columns), accumulate);
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
