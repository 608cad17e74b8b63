using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class SeriesTests
{
    [Fact]
    public void FromTable_TwoColumns_GivesDatesValuesNameAndUnit()
    {
        var series = Series.FromTable(CsvTable.Parse("Month,Passengers\n1949-01,112\n1949-02,118\n"), "passengers", date: "Month")
            .In("thousands");

        Assert.Equal(("Passengers", "thousands"), (series.Name, series.Unit));
        Assert.Equal([112.0, 118.0], series.Values.ToArray());
        Assert.Equal(new DateOnly(1949, 2, 1), series.Dates[1]);
        Assert.Equal("Passengers: 2 values in thousands, 1949-01-01 to 1949-02-01", series.ToString());
    }

    [Fact]
    public void FromTable_PointsForNoValue_AreDropped()
    {
        var series = Series.FromTable(
            CsvTable.Parse("observation_date,SP500\n2025-03-03,5849.72\n2025-03-04,.\n2025-03-05,5842.63\n"),
            "SP500",
            missing: MissingValue.Drop);

        Assert.Equal([5849.72, 5842.63], series.Values.ToArray());
    }

    [Fact]
    public void FromTable_PerCent_IsTheUnit()
    {
        var series = Series.FromTable(CsvTable.Parse("Date,Change %\n2025-03-03,1.07%\n2025-03-04,-0.5%\n"), "Change %");

        Assert.Equal([1.07, -0.5], series.Values.ToArray());
        Assert.Equal("%", series.Unit);
    }

    [Fact]
    public void Load_FormatOfTheFile_IsUsed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.csv", "Datum;Wert\n2.1.2025;1,081\n1.1.2025;1,082\n");

        var series = Series.Load(path, "Wert", format: new CsvFormat { NumberStyle = NumberStyle.CommaDecimal, Notices = TextWriter.Null });

        Assert.Equal([1.082, 1.081], series.Values.ToArray());
    }

    [Theory]
    [InlineData("Year,Month,Value\n2020,1,5\n2020,2,6\n", "2020-02-01")]
    [InlineData("YEAR,MO,DY,Value\n2020,1,31,5\n2020,2,1,6\n", "2020-02-01")]
    [InlineData("Value,Month,Year\n5,Jan,2020\n6,Feb,2020\n", "2020-02-01")]
    [InlineData("No,year,month,day,hour,Value\n1,2020,1,31,0,5\n2,2020,2,1,0,6\n", "2020-02-01")]
    [InlineData("Jahr;Monat;Value\n2020;1;5\n2020;2;6\n", "2020-02-01")]
    [InlineData("Year,Month,Value\n2020,2020-01,5\n2020,2020-02,6\n", "2020-02-01")] // whole months
    [InlineData("Year,Month,Date,Value\n2020,1,2020-01-31,5\n2020,2,2020-02-03,6\n", "2020-02-03")]
    [InlineData("Year,Quarter,Value\n2020,1,5\n2020,2,6\n", "2020-04-01")]
    [InlineData("year,quarter,Value\n2020.0,1.0,5\n2020.0,2.0,6\n", "2020-04-01")]
    [InlineData("Year,Quarter,Value\n2020,Q1,5\n2020,Q2,6\n", "2020-04-01")]
    [InlineData("Year,Week,Value\n2020,1,5\n2020,2,6\n", "2020-01-06")]
    [InlineData("TIME_PERIOD,Value\n2020-Q1,5\n2020-Q2,6\n", "2020-04-01")]
    [InlineData("Quarter,Value\n2020-Q1,5\n2020-Q2,6\n", "2020-04-01")]
    [InlineData("Mois,Value\nJanvier 2020,5\nFévrier 2020,6\n", "2020-02-01")]
    [InlineData("Week,Value\n2020-W01,5\n2020-W02,6\n", "2020-01-06")]
    [InlineData("snapped_at,Value\n2025-03-03 00:00:00 UTC,5\n2025-03-04 00:00:00 UTC,6\n", "2025-03-04")]
    public void FromTable_DatesInOtherColumns_AreFound(string text, string last)
    {
        var series = Series.FromTable(CsvTable.Parse(text), "Value");

        Assert.Equal([5.0, 6], series.Values.ToArray());
        Assert.Equal(last, series.Dates[^1].ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FromTable_QuestionMarkForNoValue_IsDropped() =>
        Assert.Equal(
            [5.0],
            Series.FromTable(CsvTable.Parse("Date,Value\n2020-01-01,5\n2020-01-02,?\n"), "Value", missing: MissingValue.Drop).Values
                .ToArray());

    [Theory]
    [InlineData("Total,")]
    [InlineData("Source: Example,n/a")]
    public void FromTable_RemarkBelowTheTable_IsLeftOutAsTheErrorSays(string remark)
    {
        var table = CsvTable.Parse($"Date,Value\n2020-01-01,5\n2020-01-02,6\n{remark}\n", "x.csv");

        foreach (var missing in (MissingValue[])[MissingValue.Fail, MissingValue.Forward])
        {
            var error = Assert.Throws<InvalidDataException>(() => Series.FromTable(table, "Value", missing: missing));
            Assert.Contains("pass missing: MissingValue.Drop, which leaves it out.", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal([5.0, 6], Series.FromTable(table, "Value", missing: MissingValue.Drop).Values.ToArray());
    }

    [Fact]
    public void FromTable_PartOfADateAlone_SaysToWriteTheWhole()
    {
        var error = Assert.Throws<InvalidDataException>(() => Series.FromTable(CsvTable.Parse("Day,Value\n31,5\n"), "Value"));

        Assert.Contains("write the whole date into one column, such as 2015-05-27", error.Message, StringComparison.Ordinal);
        Assert.Equal([5.0], Series.FromTable(CsvTable.Parse("Day,Value\n2015-05-27,5\n"), "Value").Values.ToArray());
    }

    [Theory]
    [InlineData("Date,Value\n2020-01-01,\n2020-01-02,6\n", MissingValue.Drop, new[] { 6.0 })]
    [InlineData("Date,Value\n2020-01-01,6\n2020-01-02,\n", MissingValue.Forward, new[] { 6.0, 6.0 })]
    public void FromTable_MissingCell_IsTreatedAsTheErrorSays(string text, MissingValue advised, double[] expected)
    {
        var table = CsvTable.Parse(text, "x.csv");

        var error = Assert.Throws<InvalidDataException>(() => Series.FromTable(table, "Value"));

        Assert.EndsWith($"Drop the row or pass missing: MissingValue.{advised}.", error.Message, StringComparison.Ordinal);
        Assert.Equal(expected, Series.FromTable(table, "Value", missing: advised).Values.ToArray());
    }

    [Fact]
    public void FromTable_SumBelowTheTable_SaysToRemoveTheLine() => Assert.Contains(
        "remove the line if it is a remark",
        Assert.Throws<InvalidDataException>(() => Series.FromTable(CsvTable.Parse("Date,Value\n2020-01-01,5\nTotal,5\n"), "Value")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Slices_ByPositionAndDate_AreTheSameValues()
    {
        var series = new Series(
            "x",
            Enumerable.Range(1, 9).Select(day => new DateOnly(2020, 1, day)),
            Enumerable.Range(1, 9).Select(day => day * 10.0));

        var byPosition = series[2..4];
        var byDate = series.Between(new DateOnly(2020, 1, 3), new DateOnly(2020, 1, 4));

        Assert.Equal([30.0, 40.0], byPosition.Values.ToArray());
        Assert.Equal(byPosition.Dates.ToArray(), byDate.Dates.ToArray());
        Assert.Equal(byPosition.Values.ToArray(), byDate.Values.ToArray());
    }

    [Fact]
    public void Constructor_NaN_SaysWhichItem()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new Series("x", [new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 2)], [1, double.NaN]));

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

        Assert.Equal(
            new ColumnStatistics(
                "x",
                5,
                Mean: 3,
                StandardDeviation: Math.Sqrt(2.5),
                Minimum: 1,
                LowerQuartile: 2,
                Median: 3,
                UpperQuartile: 4,
                Maximum: 5),
            column);
    }

    [Fact]
    public void Describe_ShippedPrices_ShowsItselfAsATable()
    {
        var description = PriceSeries.Load(RepositoryFiles.Find("data/stocks/sp500-2000.csv")).Describe();

        var text = description.ToString();

        // The same to every digit as from another language's statistics module.
        Assert.Equal(
            """
            sp500-2000, 2000-01-03 to 2020-04-17
            column  count           mean  standard deviation      minimum           25 %         median           75 %         maximum
            ------  -----  -------------  ------------------  -----------  -------------  -------------  -------------  --------------
            Open    5,105        1595.46             607.387       679.28        1155.43        1367.09        2015.27         3380.45
            High    5,105        1604.68             608.706       695.27        1163.75        1376.51        2023.77         3393.52
            Low     5,105        1585.44             605.821       666.79        1144.78        1358.69        2002.33         3378.83
            Close   5,105        1595.64             607.478       676.53        1155.46        1367.34        2016.71         3386.15
            Volume  5,105  3,124,407,299       1,503,511,973  356,070,000  1,692,000,000  3,235,340,000  3,931,120,000  11,456,230,000
            """.ReplaceLineEndings("\n"),
            text);
        Assert.Contains("<caption", description.ToHtml());
    }

    [DataFact("series/daily-min-temperatures.csv")]
    public void Load_Temperatures_GivesEveryDay()
    {
        var series = Series.Load(DataMirror.Find("series/daily-min-temperatures.csv"), "Temp");

        Assert.Equal(3650, series.Count);
        Assert.Equal(20.7, series.Values[0]);
    }
}
