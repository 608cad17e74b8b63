namespace LstmNotebooks.Numerics;

/// <summary>A product with a packed B, its columns cut between threads: for few rows of A, where reading B is the work.</summary>
internal unsafe readonly struct PanelJob(MatrixView a, float* panels, MatrixView c, ChainStart start) : IPartJob
{
    // Four panels: what one row works on at once.
    private const int ColumnsPerGroup = 4 * MatrixTile.Columns;

    /// <summary>C = start + A · B.</summary>
    public static void Run(MatrixView a, float* panels, MatrixView c, ChainStart start)
    {
        var isSmall = (long)a.Rows * a.Columns * c.Columns < 50_000;
        var job = new PanelJob(a, panels, c, start);
        if (isSmall)
            MatrixProduct.MultiplyPacked(a, panels, c, start);
        else
            Workers.Run(Math.Max(1, Math.Min(Threads.Count, c.Columns / ColumnsPerGroup)), ref job);
    }

    public void Run(int part)
    {
        var parts = Math.Max(1, Math.Min(Threads.Count, c.Columns / ColumnsPerGroup));
        var groups = c.Columns / ColumnsPerGroup;
        var first = (int)((long)groups * part / parts) * ColumnsPerGroup;
        var end = part == parts - 1 ? c.Columns : (int)((long)groups * (part + 1) / parts) * ColumnsPerGroup;
        MatrixProduct.MultiplyPacked(a, panels + (nint)first * a.Columns, c.SliceColumns(first, end - first), start.At(first));
    }
}
