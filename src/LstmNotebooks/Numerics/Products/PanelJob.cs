namespace LstmNotebooks.Numerics;

/// <summary>C = bias + A · B for a packed B, its panels cut between threads: for few rows of A, where reading B is the work.</summary>
/// <param name="a">[M, K].</param>
/// <param name="panels">[K, N] with N a multiple of 16.</param>
/// <param name="panelCount">N / 16.</param>
/// <param name="c">[M, N] rows, written.</param>
/// <param name="stride">From row to row of C.</param>
/// <param name="bias">[N].</param>
internal readonly unsafe struct PanelJob(MatrixView a, PanelMatrix panels, int panelCount, float* c, nint stride, float* bias) : IPartJob
{
    private int Parts => Math.Max(1, Math.Min(Threads.Count, panelCount / MatrixTile.RowPanels));

    /// <summary>Runs it, on one thread where waking others would take longer.</summary>
    public void Run()
    {
        if ((long)a.Rows * a.Columns * panelCount < 4_000)
        {
            Multiply(0, panelCount);
            return;
        }
        var job = this;
        Workers.Run(Parts, ref job);
    }

    public void Run(int part)
    {
        var groups = panelCount / MatrixTile.RowPanels;
        var first = (int)((long)groups * part / Parts) * MatrixTile.RowPanels;
        var end = part == Parts - 1 ? panelCount : (int)((long)groups * (part + 1) / Parts) * MatrixTile.RowPanels;
        Multiply(first, end);
    }

    private void Multiply(int first, int end)
    {
        var panel = first;
        for (; a.Rows == 1 && panel + MatrixTile.RowPanels <= end; panel += MatrixTile.RowPanels)
            MatrixTile.MultiplyRow(
                a.Data, panels.At(0, panel), panels.Stride, a.Columns, c + panel * PanelMatrix.Width, bias + panel * PanelMatrix.Width);
        for (; panel < end; panel += 2)
        {
            var target = new TileTarget(c + panel * PanelMatrix.Width, stride, PanelMatrix.Width).FromRow(bias + panel * PanelMatrix.Width);
            MatrixTile.Multiply(TileRows.Of(a, 0), panels.At(0, panel), panels.Stride, Math.Min(2, end - panel), target, a.Rows);
        }
    }
}
