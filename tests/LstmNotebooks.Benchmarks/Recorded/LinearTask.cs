using LstmNotebooks.Data;

namespace LstmNotebooks.Benchmarks;

/// <summary>A well-known task of classifying texts, whose data do not ship.</summary>
/// <param name="Name">What the course calls it.</param>
/// <param name="Texts">[N].</param>
/// <param name="Labels">[N].</param>
/// <param name="Groups">[N] what must not be split: texts of one group stay together.</param>
/// <param name="Tests">Parts that are judged once, each by models that learn from all other texts.</param>
internal sealed record LinearTask(string Name, string[] Texts, string[] Labels, string[] Groups, IReadOnlyList<IReadOnlyList<int>> Tests)
{
    /// <param name="data">The data mirror.</param>
    public static IEnumerable<LinearTask> All(string data)
    {
        var folder = Path.Combine(data, "text-classification");
        yield return OfParts("SST-2", CsvTable.Load(Path.Combine(folder, "sst2.csv.gz")));
        yield return OfParts("TREC", CsvTable.Load(Path.Combine(folder, "trec.csv.gz")));
        var films = CsvTable.Load(Path.Combine(folder, "rotten-tomatoes.csv.gz"));
        yield return new(
            "Rotten Tomatoes",
            [.. films.Text("text")],
            [.. films.Text("label")],
            Rows(films),
            [[.. Enumerable.Range(0, films.RowCount).Where(static row => row % 10 == 9)]]);
        var hotels = CsvTable.Load(Path.Combine(folder, "hotel-reviews-opspam.csv.gz"));
        string[] names = [.. hotels.Text("hotel")];
        yield return new(
            "hotel reviews", [.. hotels.Text("text")], [.. hotels.Text("polarity")], names, GroupedFolds.Of(names, LinearRecord.Folds));
    }

    /// <summary>A task with a test part of its own; what others use to choose settings is learned from.</summary>
    private static LinearTask OfParts(string name, CsvTable table) => new(
        name, [.. table.Text("text")], [.. table.Text("label")], Rows(table),
        [[.. Enumerable.Range(0, table.RowCount).Where(row => table.Text(row, "split") == "test")]]);

    /// <summary>Groups of one text each, but for repeats.</summary>
    private static string[] Rows(CsvTable table) => [.. table.Text("text")];
}
