using LstmNotebooks.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

/// <summary>Files that hold hours or minutes.</summary>
public sealed class DayRowsTests
{
    private const string Hours = """
        Datetime,Open,High,Low,Close,Volume
        2025-03-06 09:30:00-05:00,3,4,2,3.5,10
        2025-03-06 10:30:00-05:00,4,9,3,5,20
        2025-03-07 09:30:00-05:00,5,6,1,5.5,30
        2025-03-07 10:30:00-05:00,6,7,5,6.5,40
        """;

    [Fact]
    public void FromTable_Hours_SaysHowToMakeDaysOfThem()
    {
        var error = Assert.Throws<InvalidDataException>(() => PriceSeries.FromTable(CsvTable.Parse(Hours, "hours.csv")));

        Assert.Equal(
            "hours.csv, line 3: '2025-03-06 10:30:00-05:00' is of the same day as '2025-03-06 09:30:00-05:00' of line 2. "
            + "The file holds hours or minutes, and a series holds days: "
                + "pass EachDay = DayRule.Last in the format to keep each day's last row, or DayRule.Combine for each day's open, "
                + "high, low, close and volume.",
            error.Message);
    }

    [Fact]
    public void FromTable_Last_KeepsEachDaysLastRow()
    {
        var prices = PriceSeries.FromTable(CsvTable.Parse(Hours), new PriceFormat { EachDay = DayRule.Last });

        Assert.Equal(
            [new(new DateOnly(2025, 3, 6), 4, 9, 3, 5, null, 20), new(new DateOnly(2025, 3, 7), 6, 7, 5, 6.5, null, 40)],
            prices.ToArray());
    }

    [Fact]
    public void FromTable_Combine_GivesEachDaysPrices()
    {
        var prices = PriceSeries.FromTable(CsvTable.Parse(Hours), new PriceFormat { EachDay = DayRule.Combine });

        Assert.Equal(
            [new(new DateOnly(2025, 3, 6), 3, 9, 2, 5, null, 30), new(new DateOnly(2025, 3, 7), 5, 7, 1, 6.5, null, 70)],
            prices.ToArray());
    }

    [Fact]
    public void FromTable_HoursNewestFirst_AreTheSame()
    {
        var lines = Hours.ReplaceLineEndings("\n").Split('\n');
        var turned = string.Join('\n', [lines[0], .. lines[1..].Reverse()]);

        var prices = PriceSeries.FromTable(
            CsvTable.Parse(turned),
            new PriceFormat { EachDay = DayRule.Combine, Notices = TextWriter.Null });

        Assert.Equal(
            [new(new DateOnly(2025, 3, 6), 3, 9, 2, 5, null, 30), new(new DateOnly(2025, 3, 7), 5, 7, 1, 6.5, null, 70)],
            prices.ToArray());
    }

    [Fact]
    public void FromTable_TimesInAColumnOfTheirOwn_AreSeen()
    {
        var table = CsvTable.Parse("Date,Time,Open,High,Low,Close\n2025-03-06,09:30,3,4,2,3.5\n2025-03-06,10:30,4,9,3,5\n");

        Assert.Contains(
            "The file holds hours or minutes",
            Assert.Throws<InvalidDataException>(() => PriceSeries.FromTable(table)).Message,
            StringComparison.Ordinal);
        Assert.Equal(5, PriceSeries.FromTable(table, new PriceFormat { EachDay = DayRule.Last }).Closes[0]);
    }

    [Fact]
    public void FromTable_SeriesOfHours_IsReadAsItsErrorSays()
    {
        var error = Assert.Throws<InvalidDataException>(() => Series.FromTable(CsvTable.Parse(Hours), "Close"));

        Assert.EndsWith("pass EachDay = DayRule.Last in the format to keep each day's last row.", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            [5.0, 6.5],
            Series.FromTable(CsvTable.Parse(Hours, "hours.csv", new CsvFormat { EachDay = DayRule.Last }), "Close").Values.ToArray());
    }

    [Fact]
    public void FromTable_SeriesToCombine_SaysThatItHasNoHighs()
    {
        var table = CsvTable.Parse(Hours, "hours.csv", new CsvFormat { EachDay = DayRule.Combine });

        Assert.Contains(
            "pass EachDay = DayRule.Last",
            Assert.Throws<ArgumentException>(() => Series.FromTable(table, "Close")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Date", "Time", "2025.03.06", "2025.03.07", "09:30:00", "10:30:00")]
    [InlineData("<DATE>", "<TIME>", "20250306", "20250307", "093000", "103000")]
    [InlineData("<DATE>", "<TIME>", "20250306", "20250307", "93000", "103000")]
    [InlineData("Date", "Time", "06/03/2025", "27/03/2025", "0930", "1030")]
    [InlineData("Date", "Hour", "2025-03-06", "2025-03-07", "9", "10")]
    [InlineData("Datum", "Uhrzeit", "06.03.2025", "07.03.2025", "09:30", "10:30")]
    [InlineData("Date", "When", "2025-03-06", "2025-03-07", "9:30 AM", "10:30 AM")]
    public void FromTable_TimesInAColumnOfTheirOwn_OrderTheRows(
        string date,
        string time,
        string first,
        string second,
        string early,
        string late)
    {
        var rows = (string[])
        [
            $"{first},{early},3,4,2,3.5",
            $"{first},{late},4,9,3,5",
            $"{second},{early},5,6,1,5.5",
            $"{second},{late},6,7,5,6.5",
        ];
        var header = $"{date},{time},Open,High,Low,Close\n";

        foreach (var text in (string[])[string.Join('\n', rows), string.Join('\n', rows.Reverse())])
        {
            var table = CsvTable.Parse($"{header}{text}\n");
            Assert.Equal(
                [5, 6.5],
                PriceSeries.FromTable(table, new PriceFormat { EachDay = DayRule.Last, Notices = TextWriter.Null }).Closes.ToArray());
            Assert.Equal(
                [3.0, 5],
                PriceSeries.FromTable(table, new PriceFormat { EachDay = DayRule.Combine, Notices = TextWriter.Null })
                    .Select(bar => bar.Open));
        }
    }

    [Theory]
    [InlineData("Date,Time,Close\n2025-03-13,10:30,1\n2025-03-13,09:30,2\n2025-03-14,09:30,3\n")]
    [InlineData("Date,Time,Close\n2025-03-13,103000,1\n2025-03-13,093000,2\n2025-03-14,093000,3\n")]
    [InlineData("Date,Close\n2025-03-13 10:30,1\n2025-03-13 09:30,2\n2025-03-14 09:30,3\n")]
    public void FromTable_DisorderWithinADay_NamesTheTimes(string text)
    {
        var table = CsvTable.Parse(text, "hours.csv", new CsvFormat { EachDay = DayRule.Last });

        Assert.Equal(
            "hours.csv, line 3: the date 2025-03-13 09:30 is before 2025-03-13 10:30 of line 2. Dates must ascend: "
            + "sort the rows by date, oldest first.",
            Assert.Throws<InvalidDataException>(() => Series.FromTable(table, "Close")).Message);
    }

    [Fact]
    public void FromTable_HalfHoursOfDisorderByDay_AreAnError() =>
        Assert.Contains("the date 2025-03-13 10:00 is before 2025-03-13 10:30", Assert.Throws<InvalidDataException>(() => Series.FromTable(
            CsvTable.Parse(
                "Date,Close\n2025-03-13 10:30,1\n2025-03-13 10:00,2\n2025-03-14 09:30,3\n",
                "x",
                new CsvFormat { EachDay = DayRule.Last }), "Close")).Message, StringComparison.Ordinal);

    [Fact]
    public void FromTable_HourThatComesTwiceWhenSummerTimeEnds_IsInOrder()
    {
        const string text = "Date,Close\n2025-10-26 02:00,1\n2025-10-26 02:30,2\n2025-10-26 02:00,3\n"
            + "2025-10-26 02:30,4\n2025-10-27 00:00,5\n";

        Assert.Equal(
            [4.0, 5],
            Series.FromTable(CsvTable.Parse(text, "x", new CsvFormat { EachDay = DayRule.Last }), "Close").Values.ToArray());
    }

    [Fact]
    public void FromTable_TimesInAColumnOfTheirOwn_AreNamedInTheError()
    {
        var table = CsvTable.Parse("Date,Time,Close\n2025-03-06,09:30,3\n2025-03-06,10:30,4\n", "hours.csv");

        Assert.StartsWith(
            "hours.csv, line 3: '2025-03-06 10:30' is of the same day as '2025-03-06 09:30' of line 2.",
            Assert.Throws<InvalidDataException>(() => Series.FromTable(table, "Close")).Message,
            StringComparison.Ordinal);
    }
}
