using System.Text.Json;
using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

/// <summary>The public cases csv-spectrum: each file gives the objects that stand beside it.</summary>
public sealed class CsvSpectrumTests
{
    // The object beside this file has another telephone number than its row.
    private const string Coordinates = "location_coordinates";

    [CsvSpectrumFact]
    public void Load_EveryFile_GivesTheObjectsBesideIt()
    {
        var names = Directory.GetFiles(Find("csvs"), "*.csv")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name != Coordinates)
            .ToList();
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Find("json", $"{name}.json")));
            var expected = json.RootElement.EnumerateArray()
                .Select(row => string.Join('|', row.EnumerateObject().Select(cell => $"{cell.Name}={cell.Value}")));

            var table = CsvTable.Load(Find("csvs", $"{name}.csv"));

            Assert.Equal(
                $"{name}\n{string.Join('\n', expected)}",
                $"{name}\n{string.Join('\n', Enumerable.Range(0, table.RowCount).Select(row => Row(table, row)))}");
        }
    }

    [CsvSpectrumFact]
    public void Load_QuotesWithinACell_GivesTheCellBesideIt()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Find("json", $"{Coordinates}.json")));

        var table = CsvTable.Load(Find("csvs", $"{Coordinates}.csv"));

        Assert.Equal(json.RootElement.GetProperty("Location Coordinates").GetString(), table.Text(0, "Location Coordinates"));
    }

    private static string Find(params string[] parts) => Path.Combine([CsvSpectrumFactAttribute.Folder, .. parts]);

    private static string Row(CsvTable table, int row) =>
        string.Join('|', table.Columns.Select(column => $"{column}={table.Text(row, column)}"));
}
