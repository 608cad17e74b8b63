using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Numerics;

/// <summary>C = A · B and C += A · B in float32, with the same bits on any number of threads and any vector width.</summary>
/// <remarks>
/// Blocked as in Goto and van de Geijn, Anatomy of high-performance matrix multiplication (2008): a block of B lies
/// packed in the second-level cache, a panel of it in the first, a tile of C in registers.
/// </remarks>
internal static unsafe class MatrixProduct
{
    private const int BlockDepth = 256;    // k: a panel of 32 columns is then 32 KB
    private const int BlockRows = 128;     // m
    private const int BlockColumns = 512;  // n: a packed block of B is then 512 KB

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
    public static void MultiplyPacked(MatrixView a, float* panels, MatrixView c, ChainStart start)
    {
        var rows = stackalloc float*[MatrixTile.Rows];
        var firstColumn = c.Rows == 1 && a.ColumnStride == 1 && start.IsGiven ? MultiplyRow(a, ref panels, c, start) : 0;
        for (var column = firstColumn; column < c.Columns; column += MatrixTile.Columns)
        {
            var width = Panels.Width(column, c.Columns);
            for (var row = 0; row < c.Rows; row += MatrixTile.Rows)
            {
                SetRows(rows, a, row, 0);
                Tile(rows, a.ColumnStride, panels, width, a.Columns, c, row, column, start);
            }
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
        for (var n = 0; n < c.Columns; n += BlockColumns)
        {
            var columns = Math.Min(BlockColumns, c.Columns - n);
            var partB = b.SliceColumns(n, columns);
            for (var k = 0; k < a.Columns; k += BlockDepth)
            {
                var depth = Math.Min(BlockDepth, a.Columns - k);
                var panels = AlignedBuffer.Grow(ref packedB, Panels.Length(depth, columns));
                Panels.Pack(partB, k, depth, panels);
                for (var m = 0; m < c.Rows; m += BlockRows)
                    RowBlock(a, m, k, depth, panels, c, n, columns, accumulate || k > 0 ? ChainStart.FromC : ChainStart.Zero);
            }
            if (a.Columns == 0 && !accumulate)
                Clear(c, n, columns);
        }
    }

    private static void RowBlock(MatrixView a, int firstRow, int k, int depth, float* panels, MatrixView c, int firstColumn, int columns, ChainStart start)
    {
        var end = Math.Min(c.Rows, firstRow + BlockRows);
        var packed = a.ColumnStride == 1 ? null : PackRows(a, firstRow, end, k, depth);
        var rows = stackalloc float*[MatrixTile.Rows];
        for (var column = 0; column < columns; column += MatrixTile.Columns)
        {
            var width = Panels.Width(column, columns);
            for (var row = firstRow; row < end; row += MatrixTile.Rows)
            {
                if (packed is null)
                    SetRows(rows, a, row, k);
                else
                    SetPackedRows(rows, packed + (row - firstRow) / MatrixTile.Rows * PackedTile(depth));
                Tile(rows, packed is null ? 1 : MatrixTile.Rows, panels, width, depth, c, row, firstColumn + column, start);
            }
            panels += (nint)depth * width;
        }
    }

    /// <summary>Eight rows of A side by side for every k, where A's own rows are not contiguous.</summary>
    private static float* PackRows(MatrixView a, int firstRow, int end, int k, int depth)
    {
        Debug.Assert(a.RowStride == 1);
        var packed = AlignedBuffer.Grow(ref packedA, BlockRows / MatrixTile.Rows * PackedTile(depth));
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

    private static void SetRows(float** rows, MatrixView a, int row, int k)
    {
        // Past the end the last row stands in: its results are thrown away.
        for (var i = 0; i < MatrixTile.Rows; i++)
            rows[i] = a.Row(Math.Min(row + i, a.Rows - 1)) + k * a.ColumnStride;
    }

    private static void SetPackedRows(float** rows, float* packed)
    {
        for (var i = 0; i < MatrixTile.Rows; i++)
            rows[i] = packed + i;
    }

    private static void Tile(float** rows, nint step, float* panel, int width, int depth, MatrixView c, int row, int column, ChainStart start)
    {
        var height = Math.Min(MatrixTile.Rows, c.Rows - row);
        var used = Math.Min(width, c.Columns - column);
        var stride = c.RowStride;
        if (height == MatrixTile.Rows && used == width && c.IsEvenlySpaced(row, MatrixTile.Rows))
        {
            var to = c.Row(row) + column;
            MatrixTile.Multiply(rows, step, panel, width, depth, to, stride, start.From(to, column), start.Stride(stride));
            return;
        }

        // At C's edges the tile is worked on aside.
        var tile = stackalloc float[MatrixTile.Rows * MatrixTile.Columns];
        for (var i = 0; start.IsGiven && i < height; i++)
            new Span<float>(start.From(c.Row(row + i) + column, column), used).CopyTo(new Span<float>(tile + i * width, used));
        MatrixTile.Multiply(rows, step, panel, width, depth, tile, width, start.IsGiven ? tile : null, width);
        for (var i = 0; i < height; i++)
            new Span<float>(tile + i * width, used).CopyTo(new Span<float>(c.Row(row + i) + column, used));
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
