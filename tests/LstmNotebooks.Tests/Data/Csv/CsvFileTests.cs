using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

public sealed class CsvFileTests
{
    [Fact]
    public void Save_AllKindsOfCells_WritesPlainCsv()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("new/table.csv");

        CsvFile.Save(path, ["Date", "x", "text"], [[new DateOnly(2015, 5, 27), 0.1, "a, \"b\""], [new DateOnly(2015, 5, 28), null, "c"]]);

        Assert.Equal("Date,x,text\n2015-05-27,0.1,\"a, \"\"b\"\"\"\n2015-05-28,,c\n", File.ReadAllText(path));
    }

    [Fact]
    public void Save_RowTooShort_LeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("table.csv", "old");

        var error = Assert.Throws<ArgumentException>(() => CsvFile.Save(path, ["a", "b"], [[1, 2], [3]]));

        Assert.Contains("A row of 1 cells does not fit a header of 2 columns", error.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }
}
