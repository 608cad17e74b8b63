using System.Text;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Draws a table as aligned text.</summary>
internal static class TextGrid
{
    private const string Gap = "  ";

    public static string Draw(Grid grid)
    {
        var lines = new List<string> { grid.Title };
        var headWidth = grid.Rows.Select(row => row.Head.Length).DefaultIfEmpty().Max();
        var widths = Widths(grid);
        if (grid.Columns.Count > 0)
            lines.Add(Line("", grid.Columns, grid, headWidth, widths));
        if (grid.Types.Count > 0)
            lines.Add(Line("", grid.Types, grid, headWidth, widths));
        lines.AddRange(grid.Rows.Select(row => Line(row.Head, [.. row.Cells.Select(cell => cell.Text)], grid, headWidth, widths)));
        if (grid.Rest.Length > 0)
            lines.Add(grid.Rest);
        return string.Join('\n', lines);
    }

    private static int[] Widths(Grid grid) =>
    [
        .. Enumerable.Range(0, Math.Max(1, grid.Columns.Count)).Select(column => grid.Rows
            .Select(row => row.Cells.Count > column ? row.Cells[column].Text.Length : 0)
            .Append(column < grid.Columns.Count ? grid.Columns[column].Length : 0)
            .Append(column < grid.Types.Count ? grid.Types[column].Length : 0)
            .Max()),
    ];

    private static string Line(string head, IReadOnlyList<string> cells, Grid grid, int headWidth, int[] widths)
    {
        var line = new StringBuilder(head.PadRight(headWidth));
        for (var column = 0; column < cells.Count; column++)
        {
            line.Append(Gap);
            line.Append(grid.IsNumeric(column) ? cells[column].PadLeft(widths[column]) : cells[column].PadRight(widths[column]));
        }

        return line.ToString().TrimEnd();
    }
}
