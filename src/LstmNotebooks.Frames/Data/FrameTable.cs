using LstmNotebooks.Data;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>A frame as a table of texts, which the library reads as it reads a file.</summary>
internal static class FrameTable
{
    /// <summary>What errors call a frame without a name.</summary>
    public const string Name = "The frame";

    /// <param name="frame">The frame; it has one row at least.</param>
    /// <param name="name">What errors call it; null for <see cref="Name"/>.</param>
    /// <param name="format">What it says of dates, days with several rows and notices counts.</param>
    public static CsvTable Of(DataFrame frame, string? name, CsvFormat? format)
    {
        CheckRows(frame, name);
        string[] names = [.. frame.Columns.Select(column => column.Name)];
        var cells = new string[frame.Rows.Count][];
        for (var row = 0; row < cells.Length; row++)
            cells[row] = new string[names.Length];
        for (var k = 0; k < names.Length; k++)
        {
            var column = frame.Columns[k];
            for (var row = 0; row < cells.Length; row++)
                cells[row][k] = Text(column, row);
        }

        return CsvTable.Of(name ?? Name, names, cells, format ?? new CsvFormat());
    }

    /// <summary>Fails where a frame has no rows.</summary>
    public static void CheckRows(DataFrame frame, string? name)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Rows.Count == 0)
            throw new InvalidDataException($"{name ?? Name} has no rows{(frame.Columns.Count == 0 ? " and no columns" : "")}: "
                + "it needs one row at least. Did a filter leave nothing?");
    }

    /// <summary>The place of a column by its name.</summary>
    public static int IndexOf(DataFrame frame, string? name, string column) =>
        FrameColumns.IndexOf(name ?? Name, [.. frame.Columns.Select(one => one.Name)], column);

    private static string Text(DataFrameColumn column, int row) => column[row] switch
    {
        null => "",
        // The numbers that models read.
        true => "1",
        false => "0",
        var value => CellText.Of(value) ?? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
