using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>Reads the file of the shipped phrasebook.</summary>
internal static class PhrasebookReader
{
    public static IReadOnlyList<Phrase> Read(CsvTable table) =>
        [
            .. Enumerable.Range(0, table.RowCount)
                .Select(row => new Phrase(Filled(table, row, "topic"), Filled(table, row, "english"), Filled(table, row, "german"))),
        ];

    private static string Filled(CsvTable table, int row, string column) => table.Text(row, column) is { Length: > 0 } text
        ? text
        : throw new InvalidDataException(
            $"{table.Name}, line {table.LineOf(row)}: column '{column}' is empty. Fill in the cell, or take the file as it ships.");
}
