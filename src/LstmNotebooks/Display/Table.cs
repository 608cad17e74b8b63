using System.Globalization;
using System.Text;

namespace LstmNotebooks.Display;

/// <summary>A table of texts with a title, named columns and a note; columns of numbers are set to the right.</summary>
/// <remarks>Shows itself as HTML in a notebook, in the colours of the page, and as aligned text elsewhere. It never changes.</remarks>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Table : IHtml
{
    private const string Rule = "1px solid rgba(127,127,127,.45)";
    private const string CellStyle = "padding:.2em .8em";
    private const string ColumnGap = "  ";

    private readonly bool[] isNumeric;

    /// <summary>A table of rows that are texts already.</summary>
    /// <param name="title">What the table shows; empty for none.</param>
    /// <param name="columns">The columns' names, with their units.</param>
    /// <param name="rows">A cell a column in each.</param>
    /// <param name="note">What stands below the table, on one line or more; null for nothing.</param>
    public Table(string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.Count == 0)
            throw new ArgumentException($"Table '{title}' expects at least one column but got none: name its columns.", nameof(columns));
        (Title, Note, Columns, Rows) = (title, note, [.. columns], [.. rows.Select(row => row.ToArray())]);
        for (var i = 0; i < Rows.Count; i++)
            if (Rows[i].Count != Columns.Count)
                throw new ArgumentException(
                    $"Table '{title}' has {Columns.Count} columns ({string.Join(", ", Columns)}) but row {i} has {Rows[i].Count} "
                    + "cells: give every row one cell per column.",
                    nameof(rows));
        isNumeric = [.. Enumerable.Range(0, Columns.Count).Select(IsNumeric)];
    }

    /// <summary>What the table shows; empty when it says so itself.</summary>
    public string Title { get; }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, each with one cell per column.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>What stands below the table; null for nothing.</summary>
    public string? Note { get; }

    /// <summary>A row an item, with a column for each thing to know of it.</summary>
    /// <param name="title">What the table shows; empty for none.</param>
    /// <param name="items">What the rows are about.</param>
    /// <param name="columns">
    /// Each column's name, and its cell of an item: a text as it stands, a whole number in full, another number with six
    /// significant digits, a date as yyyy-MM-dd.
    /// </param>
    /// <param name="note">What stands below the table; null for nothing.</param>
    public static Table Of<T>(
        string title,
        IEnumerable<T> items,
        IReadOnlyList<(string Name, Func<T, object?> Cell)> columns,
        string? note = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(columns);
        return new Table(
            title,
            [.. columns.Select(column => column.Name)],
            items.Select(item => columns.Select(column => TextOf(column.Cell(item))).ToArray()),
            note);
    }

    /// <summary>Rows of numbers, each with a name in the first column.</summary>
    /// <param name="title">What the table shows; empty for none.</param>
    /// <param name="columns">The names of all columns, the first one's too.</param>
    /// <param name="rows">Each row's name and its numbers.</param>
    /// <param name="format">How a number is written, as in its ToString.</param>
    /// <param name="note">What stands below the table; null for nothing.</param>
    public static Table OfNumbers(
        string title,
        IReadOnlyList<string> columns,
        IEnumerable<(string Name, IReadOnlyList<double> Values)> rows,
        string format = "N3",
        string? note = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new Table(
            title,
            columns,
            rows.Select(row => (string[])[row.Name, .. row.Values.Select(value => value.ToString(format, CultureInfo.InvariantCulture))]),
            note);
    }

    /// <inheritdoc/>
    public string ToHtml()
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\">");
        if (Title.Length > 0)
            html.Append("<caption style=\"text-align:left;font-weight:600;padding:.3em .8em\">")
                .Append(Markup.Escape(Title))
                .Append("</caption>");
        html.Append("<thead><tr>");
        for (var i = 0; i < Columns.Count; i++)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<th scope=\"col\" style=\"{CellStyle};text-align:{Side(i)};border-bottom:{Rule}\">{Markup.Escape(Columns[i])}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
            AppendRow(html, row);
        html.Append("</tbody>");
        if (Note is not null)
            html.Append(CultureInfo.InvariantCulture, $"<tfoot><tr><td colspan=\"{Columns.Count}\" ")
                .Append(CultureInfo.InvariantCulture, $"style=\"{CellStyle};text-align:left;border-top:{Rule}\">")
                .Append(Markup.Escape(Note).Replace("\n", "<br>", StringComparison.Ordinal))
                .Append("</td></tr></tfoot>");
        return html.Append("</table>").ToString();
    }

    /// <summary>The table as text, its columns aligned.</summary>
    public override string ToString()
    {
        string[][] lines = [[.. Columns], .. Rows.Select(row => row.Select(OneLine).ToArray())];
        int[] widths = [.. Enumerable.Range(0, Columns.Count).Select(i => lines.Max(line => Length(line[i])))];
        var text = new StringBuilder();
        if (Title.Length > 0)
            text.Append(Title).Append('\n');
        text.Append(Aligned(lines[0], widths)).Append('\n');
        text.AppendJoin(ColumnGap, widths.Select(width => new string('-', width)));
        foreach (var line in lines.Skip(1))
            text.Append('\n').Append(Aligned(line, widths));
        return Note is null ? text.ToString() : text.Append('\n').Append(Note).ToString();
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(
            time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture),
        float or double or decimal => NumberOf(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        byte or sbyte or short or ushort or int or uint or long or ulong => ((IFormattable)value).ToString(
            "N0",
            CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string NumberOf(double value) =>
        value.ToString(value == Math.Floor(value) && Math.Abs(value) < 1e15 ? "N0" : "G6", CultureInfo.InvariantCulture);

    private static string OneLine(string cell) => cell.ReplaceLineEndings(" ");

    private static int Length(string text) => text.EnumerateRunes().Count();

    private string Aligned(string[] cells, int[] widths)
    {
        var padded = cells.Select((cell, i) =>
        {
            var space = new string(' ', widths[i] - Length(cell));
            return isNumeric[i] ? space + cell : cell + space;
        });
        return string.Join(ColumnGap, padded).TrimEnd();
    }

    private void AppendRow(StringBuilder html, IReadOnlyList<string> row)
    {
        html.Append("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            // A first column of names heads its rows, for readers who hear the table.
            var (tag, scope) = i == 0 && !isNumeric[0] ? ("th", " scope=\"row\"") : ("td", "");
            var weight = tag == "th" ? ";font-weight:normal" : "";
            var wrapping = isNumeric[i] ? ";white-space:nowrap" : "";
            html.Append(
                CultureInfo.InvariantCulture,
                $"<{tag}{scope} style=\"{CellStyle};text-align:{Side(i)}{wrapping}{weight}\">{Markup.Escape(row[i])}</{tag}>");
        }

        html.Append("</tr>");
    }

    private string Side(int column) => isNumeric[column] ? "right" : "left";

    private bool IsNumeric(int column) =>
        Rows.Any(row => row[column].Any(char.IsAsciiDigit)) && Rows.All(row => NumberText.IsNumberOrEmpty(row[column]));
}
