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
        var ids = ItemCells.Names(table, "id");
        return [.. Enumerable.Range(0, table.RowCount).Select(row => new NewsItem(
            ids[row],
            ItemCells.Filled(table, row, "event"),
            ItemCells.Filled(table, row, "topic"),
            table.Date(row, "date"),
            ItemCells.Filled(table, row, "source"),
            ItemCells.OneOf(table, row, "tone", Tones),
            ItemCells.OneOf(table, row, "label", Labels),
            ItemCells.OneOf(table, row, "split", Splits),
            ItemCells.Filled(table, row, "title"),
            ItemCells.Filled(table, row, "body")))];
    }

    public static IReadOnlyList<NewsFact> ReadFacts(CsvTable table)
    {
        var ids = ItemCells.Names(table, "id");
        return [.. Enumerable.Range(0, table.RowCount).Select(row => new NewsFact(
            ids[row],
            table.Text(row, "topic"),
            table.Text(row, "event"),
            ItemCells.Filled(table, row, "subject"),
            ItemCells.Filled(table, row, "value")))];
    }
}
