namespace LstmNotebooks.Charts;

/// <summary>Draws a grid of figures as one SVG picture.</summary>
internal static class SvgGrid
{
    private const int CellTitleSize = 13;

    public static string Render(FigureGrid grid)
    {
        var title = SvgText.WrapBold(grid.Title, SvgLayout.TitleSize, grid.Width - 2 * SvgLayout.Padding);
        var top = (int)(SvgLayout.Padding + title.Count * SvgLayout.LineOf(SvgLayout.TitleSize));
        var canvas = new SvgCanvas();
        SvgFigure.DrawTitle(canvas, title, SvgLayout.TitleSize);
        var width = grid.Width / grid.Columns;
        for (var i = 0; i < grid.Figures.Count; i++)
        {
            canvas.OpenAt(grid.Cells[i] % grid.Columns * width, top + grid.Cells[i] / grid.Columns * grid.RowHeight);
            SvgFigure.Draw(canvas, grid.Figures[i] with { Width = width, Height = grid.RowHeight, TitleSize = CellTitleSize });
            canvas.Close();
        }

        return SvgDocument.Wrap(grid.Title, grid.ToString(), grid.Width, top + grid.Rows * grid.RowHeight, canvas);
    }
}
