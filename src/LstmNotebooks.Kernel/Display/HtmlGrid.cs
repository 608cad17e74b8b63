using System.Globalization;
using System.Text;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Draws a table as HTML without scripts or colours of its own: the page's theme, light or dark, shows through.</summary>
internal static class HtmlGrid
{
    private const string TableStyle = "border-collapse:collapse;color:inherit;font-variant-numeric:tabular-nums";
    private const string LineStyle = "border-bottom:1px solid rgba(128,128,128,.35)";
    private const string Left = "text-align:left;vertical-align:top;padding:2px 12px 2px 0";
    private const string Right = "text-align:right;vertical-align:top;padding:2px 12px 2px 0";

    public static string Draw(Grid grid)
    {
        var html = new StringBuilder(
            $"<table style=\"{TableStyle}\">"
            + $"<caption style=\"text-align:left;white-space:nowrap;padding:2px 0\">{Escape(grid.Title)}</caption>");
        if (grid.Columns.Count > 0)
            AddHead(html, grid);
        html.Append("<tbody>");
        foreach (var row in grid.Rows)
            AddRow(html, grid, row);
        html.Append("</tbody>");
        if (grid.Rest.Length > 0)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tfoot><tr><td colspan=\"{grid.Columns.Count + 1}\" style=\"{Left}\">{Escape(grid.Rest)}</td></tr></tfoot>");
        return html.Append("</table>").ToString();
    }

    /// <summary>A text as it is, its lines kept.</summary>
    public static string DrawText(string text) => $"<pre>{Escape(text)}</pre>";

    private static void AddHead(StringBuilder html, Grid grid)
    {
        html.Append($"<thead><tr style=\"{LineStyle}\"><th></th>");
        for (var column = 0; column < grid.Columns.Count; column++)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<th scope=\"col\" style=\"{Align(grid, column)}\">{Escape(grid.Columns[column])}{Type(grid, column)}</th>");
        html.Append("</tr></thead>");
    }

    private static void AddRow(StringBuilder html, Grid grid, GridRow row)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr style=\"{LineStyle}\"><th scope=\"row\" style=\"{Left}\">{Escape(row.Head)}</th>");
        for (var column = 0; column < row.Cells.Count; column++)
            html.Append(CultureInfo.InvariantCulture, $"<td style=\"{Align(grid, column)}\">{Escape(row.Cells[column].Text)}</td>");
        html.Append("</tr>");
    }

    private static string Type(Grid grid, int column) =>
        column < grid.Types.Count ? $"<br><span style=\"font-weight:normal;opacity:.7\">{Escape(grid.Types[column])}</span>" : "";

    private static string Align(Grid grid, int column) => grid.IsNumeric(column) ? Right : Left;

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
