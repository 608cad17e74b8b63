using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>Reads the files of the shipped news corpus.</summary>
internal static class NewsReader
{
    private static readonly string[] Tones = ["sober", "sensational"];
    private static readonly string[] Labels = ["real", "fake"];
    private static readonly string[] Splits = ["train", "validation", "test", "audit"];

    public static IReadOnlyList<NewsItem> ReadItems(CsvTable table)
    {
        var ids = Names(table);
        return [.. Enumerable.Range(0, table.RowCount).Select(row => new NewsItem(
            ids[row],
            Filled(table, row, "event"),
            Filled(table, row, "topic"),
            table.Date(row, "date"),
            Filled(table, row, "source"),
            OneOf(table, row, "tone", Tones),
            OneOf(table, row, "label", Labels),
            OneOf(table, row, "split", Splits),
            Filled(table, row, "title"),
            Filled(table, row, "body")))];
    }

    public static IReadOnlyList<NewsFact> ReadFacts(CsvTable table)
    {
        var ids = Names(table);
        return [.. Enumerable.Range(0, table.RowCount).Select(row => new NewsFact(
            ids[row],
            table.Text(row, "topic"),
            table.Text(row, "event"),
            Filled(table, row, "subject"),
            Filled(table, row, "value")))];
    }

    private static string[] Names(CsvTable table)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new string[table.RowCount];
        for (var row = 0; row < ids.Length; row++)
        {
            ids[row] = Filled(table, row, "id");
            if (!lines.TryAdd(ids[row], table.LineOf(row)))
                throw new InvalidDataException($"{table.Name}, line {table.LineOf(row)}: the id '{ids[row]}' stands in line {lines[ids[row]]} already. Give each row an id of its own.");
        }

        return ids;
    }

    private static string Filled(CsvTable table, int row, string column) => table.Text(row, column) is { Length: > 0 } text
        ? text
        : throw new InvalidDataException($"{table.Name}, line {table.LineOf(row)}: column '{column}' is empty. Fill in the cell, or take the file as it ships.");

    private static string OneOf(CsvTable table, int row, string column, string[] allowed) => Filled(table, row, column) is var text && allowed.Contains(text)
        ? text
        : throw new InvalidDataException($"{table.Name}, line {table.LineOf(row)}: column '{column}' is '{text}', none of {string.Join(", ", allowed)}. Correct the cell, or take the file as it ships.");
}
