using System.Buffers;
using System.IO.Compression;
using System.Text;
using LstmNotebooks.Numerics;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>Writes a frame as CSV.</summary>
internal static class FrameWriter
{
    // Whatever may part the cells or lines of a file is quoted, so that no reader takes it for that.
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t|\"\r\n");

    public static void Write(DataFrame frame, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (frame.Columns.Count == 0)
            throw new InvalidDataException("The frame has no columns, so there is nothing to save: add one at least.");
        AtomicFile.Write(path, stream =>
        {
            var isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
            using var packed = isPacked ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true) : null;
            using var text = new StreamWriter(packed ?? stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            WriteRows(frame, text);
        });
    }

    private static void WriteRows(DataFrame frame, StreamWriter text)
    {
        text.WriteLine(string.Join(',', frame.Columns.Select(column => Name(column.Name))));
        var cells = new string[frame.Columns.Count];
        for (var row = 0L; row < frame.Rows.Count; row++)
        {
            for (var k = 0; k < cells.Length; k++)
                cells[k] = Cell(frame.Columns[k], row);
            if (cells.Length == 1 ? cells[0].Length == 0 : Array.TrueForAll(cells, cell => string.IsNullOrWhiteSpace(cell.Trim('"'))))
                throw new InvalidDataException($"Rows[{row}] of the frame has nothing in any column, and readers of CSV pass such a line "
                    + "over. Remove it first: frame.DropNulls(DropNullOptions.All) leaves out rows of nulls.");
            text.WriteLine(string.Join(',', cells));
        }
    }

    private static string Name(string name) =>
        name.Length == 0 || name.AsSpan().ContainsAny(Special) || name.AsSpan().Trim().Length < name.Length ? Quoted(name) : name;

    private static string Cell(DataFrameColumn column, long row) => column[row] switch
    {
        null => "",
        string text => IsWhole(text) ? Quoted(text) : throw Unfit(column, row, "has half of a character, which UTF-8 cannot hold. "
            + "Correct the text."),
        var value when CellText.Of(value, markDecimals: true) is { } text => text,
        double or float => throw Unfit(column, row, "is infinite, and other programs read no such number. Replace it, or make it null."),
        var value => throw Unfit(column, row, $"is of type {value.GetType().Name}, which a CSV file cannot hold. Leave the column out."),
    };

    private static InvalidDataException Unfit(DataFrameColumn column, long row, string why) =>
        new($"Rows[{row}] of the frame: column '{column.Name}' {why}");

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Whether no surrogate stands alone.</summary>
    private static bool IsWhole(string text)
    {
        for (var k = 0; k < text.Length; k++)
        {
            if (char.IsSurrogate(text[k]) && !(k + 1 < text.Length && char.IsSurrogatePair(text[k], text[++k])))
                return false;
        }

        return true;
    }
}
