using System.Globalization;
using System.Security.Cryptography;
using LstmNotebooks.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.Data;

/// <summary>data/README.md says what the files are; these tests hold it to that.</summary>
public sealed class ShippedDataTests
{
    public static TheoryData<string, int, string, string, string, string> Table
    {
        get
        {
            var table = new TheoryData<string, int, string, string, string, string>();
            foreach (var cells in ReadmeRows())
                table.Add(cells[0], int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], cells[4], cells[5], cells[6]);
            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Readme_SaysWhatTheFileHolds(string file, int rows, string columns, string first, string last, string hash)
    {
        var path = RepositoryFiles.Find($"data/{file}");

        var table = CsvTable.Load(path);

        Assert.Equal(rows, table.RowCount);
        Assert.Equal(columns, string.Join(",", table.Columns));
        Assert.Equal(first, table.Text(0, table.Columns[0]));
        Assert.Equal(last, table.Text(rows - 1, table.Columns[0]));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
    }

    [Fact]
    public void Readme_ListsEveryFile()
    {
        var data = RepositoryFiles.Find("data");
        var listed = ReadmeRows().Select(cells => cells[0]).Order(StringComparer.Ordinal);

        var present = Directory.GetFiles(data, "*.csv", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(data, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(present, listed);
    }

    [Theory]
    [InlineData("sp500-2000", 5105, 1455.219971, 2874.560059)]
    [InlineData("aapl-2013-2018", 1260, 64.962860, 188.589996)]
    public void Load_ShippedPrices_GivesEveryDay(string name, int days, double firstClose, double lastClose)
    {
        var prices = PriceSeries.Load(RepositoryFiles.Find($"data/stocks/{name}.csv"));

        Assert.Equal(days, prices.Count);
        Assert.Equal(name, prices.Name);
        Assert.Equal(firstClose, prices.Closes[0]);
        Assert.Equal(lastClose, prices.Closes[^1]);
        Assert.All(prices, bar => Assert.NotNull(bar.AdjustedClose));
    }

    [Fact]
    public void Load_SP500_OpensWhereTheDayBeforeClosed_AsTheReadmeSays()
    {
        var prices = PriceSeries.Load(RepositoryFiles.Find("data/stocks/sp500-2000.csv"));

        var repeats = Enumerable.Range(1, prices.Count - 1)
            .Where(k => prices[k].Open == prices[k - 1].Close)
            .Select(k => prices[k].Date.Year)
            .ToList();

        Assert.Equal(1450, repeats.Count(year => year <= 2005));
        Assert.Equal(310, repeats.Count(year => year > 2005));
    }

    private static IEnumerable<string[]> ReadmeRows()
        => from line in File.ReadLines(RepositoryFiles.Find("data/README.md"))
           let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
           where cells.Length == 7 && cells[6].Length == 64
           select cells;
}
