using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

public sealed class CsvRowsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_LongFile_IsReadAsItsRowsAre()
    {
        var path = folder.Write(
            "long.csv",
            string.Concat(
                Enumerable.Repeat("name,text\n", 1)
                    .Concat(Enumerable.Range(0, 40_000).Select(row => $"{row},\"{new string('x', 200)}\"\n"))));
        using var file = UnpackedFile.Open(path);
        using var rows = CsvRows.Of(file, new CsvForm());
        var count = 0;
        var furthestAhead = 0L;

        for (var given = 0L; rows.Read(); count++)
        {
            given += rows[0].Length + 204;
            furthestAhead = Math.Max(furthestAhead, file.Read - given);
        }

        Assert.Equal(40_000, count);
        Assert.Equal(file.Length, file.Read);
        Assert.True(furthestAhead < 1 << 18, $"{furthestAhead:N0} of {file.Length:N0} bytes were read ahead.");
    }

    [Fact]
    public void Read_NoQuotesAndNoHeader_TakesQuotesAsTheyStand()
    {
        using var rows = CsvRows.Of(
            "1\tsays \"no\n2\t\"yes\" he says\n",
            "liar.tsv",
            new CsvForm { Delimiter = '\t', Quotes = false, Layouts = [["id", "text"]] });

        Assert.True(rows.Read());
        Assert.Equal(["1", "says \"no"], rows.Cells());
        Assert.True(rows.Read());
        Assert.Equal((2, "\"yes\" he says"), (rows.Line, rows[1]));
        Assert.False(rows.Read());
    }

    [Fact]
    public void Read_BadRowsToSkip_GoesOnAndSaysWhich()
    {
        var skipped = new List<SkippedRow>();
        using var rows = CsvRows.Of("a,b\n1,2\n3\n\"4\"x\",5\n6,7,8\n9,10\n", "x.csv", new CsvForm { Skip = skipped.Add });
        var first = new List<string>();

        while (rows.Read())
            first.Add(rows[0]);

        Assert.Equal(["1", "9"], first);
        Assert.Equal(
            [
                new("x.csv", 3, "1 cell where the header has 2 columns"),
                new("x.csv", 4, "the quotes do not match"),
                new("x.csv", 5, "3 cells where the header has 2 columns"),
            ],
            skipped);
    }

    [Fact]
    public void Read_QuoteNeverClosed_IsAnErrorEvenWhereBadRowsAreSkipped()
    {
        using var rows = CsvRows.Of("a,b\n1,2\n3,\"4\n5,6\n", "x.csv", new CsvForm { Skip = _ => { } });
        Assert.True(rows.Read());

        var error = Assert.Throws<InvalidDataException>(() => rows.Read());

        Assert.StartsWith("x.csv, line 3: the quotes do not match.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuoteNeverClosedInAHugeFile_GivesUpAtTheLongestRow()
    {
        var path = folder.Write("huge.csv", "a,b\n1,2\n3,\"4\n" + string.Concat(Enumerable.Repeat("5,6\n", 6 << 20)));
        using var file = UnpackedFile.Open(path);
        using var rows = CsvRows.Of(file, new CsvForm());
        Assert.True(rows.Read());

        var error = Assert.Throws<InvalidDataException>(() => rows.Read());

        Assert.StartsWith("huge.csv, line 3: the quotes do not match.", error.Message, StringComparison.Ordinal);
        Assert.True(file.Read < file.Length, "The whole file was read.");
    }

    [Fact]
    public void Load_GzippedTable_IsReadAsAnyOther()
    {
        var table = CsvTable.Load(folder.Write("prices.csv.gz", Gzip.Pack("day,x\r\n1,2\r\n"u8)));

        Assert.Equal(["2"], table.Text("x"));
    }
}
