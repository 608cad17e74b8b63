using LstmNotebooks.Data;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class SeriesTests
{
    [Fact]
    public void FromTable_TwoColumns_GivesDatesValuesNameAndUnit()
    {
        var series = Series.FromTable(CsvTable.Parse("Month,Passengers\n1949-01,112\n1949-02,118\n"), "passengers", date: "Month").In("thousands");

        Assert.Equal(("Passengers", "thousands"), (series.Name, series.Unit));
        Assert.Equal([112.0, 118.0], series.Values.ToArray());
        Assert.Equal(new DateOnly(1949, 2, 1), series.Dates[1]);
        Assert.Equal("Passengers: 2 values in thousands, 1949-01-01 to 1949-02-01", series.ToString());
    }

    [Fact]
    public void Slices_ByPositionAndDate_AreTheSameValues()
    {
        var series = new Series("x", Enumerable.Range(1, 9).Select(day => new DateOnly(2020, 1, day)), Enumerable.Range(1, 9).Select(day => day * 10.0));

        var byPosition = series[2..4];
        var byDate = series.Between(new DateOnly(2020, 1, 3), new DateOnly(2020, 1, 4));

        Assert.Equal([30.0, 40.0], byPosition.Values.ToArray());
        Assert.Equal(byPosition.Dates.ToArray(), byDate.Dates.ToArray());
        Assert.Equal(byPosition.Values.ToArray(), byDate.Values.ToArray());
    }

    [Fact]
    public void Constructor_NaN_SaysWhichItem()
    {
        var error = Assert.Throws<ArgumentException>(() => new Series("x", [new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 2)], [1, double.NaN]));

        Assert.StartsWith("x, item 1 is NaN, not a finite number.", error.Message);
    }

    [Fact]
    public void Constructor_UnequalLengths_SaysBoth()
    {
        var error = Assert.Throws<ArgumentException>(() => new Series("x", [new DateOnly(2020, 1, 1)], [1, 2]));

        Assert.StartsWith("x has 1 dates and 2 values", error.Message);
    }

    [Fact]
    public void SaveCsv_ThenLoad_GivesTheSameValues()
    {
        using var folder = new TemporaryFolder();
        var series = new Series("temperature", [new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 2)], [1 / 3.0, -1e-300]);

        series.SaveCsv(folder.Find("series.csv"));
        var back = Series.Load(folder.Find("series.csv"), "temperature");

        Assert.Equal(series.Values.ToArray(), back.Values.ToArray());
        Assert.Equal(series.Dates.ToArray(), back.Dates.ToArray());
    }

    [Fact]
    public void Describe_HandWorked_GivesMeanSpreadAndQuartiles()
    {
        var series = new Series("x", Enumerable.Range(1, 5).Select(day => new DateOnly(2020, 1, day)), [5, 1, 2, 4, 3]);

        var column = series.Describe().Columns.Single();

        Assert.Equal(new ColumnStatistics("x", 5, Mean: 3, StandardDeviation: Math.Sqrt(2.5), Minimum: 1, LowerQuartile: 2, Median: 3, UpperQuartile: 4, Maximum: 5), column);
    }

    [DataFact("series/daily-min-temperatures.csv")]
    public void Load_Temperatures_GivesEveryDay()
    {
        var series = Series.Load(DataMirror.Find("series/daily-min-temperatures.csv"), "Temp");

        Assert.Equal(3650, series.Count);
        Assert.Equal(20.7, series.Values[0]);
    }
}
