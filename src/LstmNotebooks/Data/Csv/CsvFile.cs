using System.Globalization;
using System.Text;
using CsvHelper;

namespace LstmNotebooks.Data;

/// <summary>
/// Writes CSV files that data frames, spreadsheets and <see cref="CsvTable"/> read: UTF-8, LF line ends, a decimal point, ISO
/// dates.
/// </summary>
public static class CsvFile
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>Writes a file whole or not at all: an error on the way leaves the old file as it was.</summary>
    /// <param name="path">The file; an older one is replaced.</param>
    /// <param name="columns">The header.</param>
    /// <param name="rows">Rows of cells: text, numbers, <see cref="DateOnly"/>; null leaves a cell empty.</param>
    public static void Save(string path, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var text = ToText(columns, rows);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        try
        {
            File.WriteAllText(unfinished, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static string ToText(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            writer.WriteRecord([.. columns]);
            foreach (var row in rows)
            {
                if (row.Count != columns.Count)
                    throw new ArgumentException(
                        $"A row of {row.Count} cells does not fit a header of {columns.Count} columns: give every row one cell per column.",
                        nameof(rows));
                writer.WriteRecord([.. row.Select(ToText)]);
            }
        }

        return text.ToString();
    }

    // Numbers in the shortest form that reads back to the same bits.
    private static string ToText(object? cell) => cell switch
    {
        null => "",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
