using System.Globalization;
using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

public sealed class CsvDateTests
{
    [Theory]
    [InlineData("2015-5-7")]
    [InlineData("2015/05/07")]
    [InlineData("2015.05.07")]
    [InlineData("20150507")]
    [InlineData("May 7 2015")]
    [InlineData("May 7, 2015")]
    [InlineData("7 May 2015")]
    [InlineData("7-May-2015")]
    [InlineData("7-MAY-15")]
    [InlineData("07MAY2015")]
    [InlineData("Thursday, May 7, 2015")]
    [InlineData("Thu, 7 May 2015")]
    [InlineData("20150507 160000")]
    [InlineData("20150507T1600Z")]
    [InlineData("20150507160000")]
    [InlineData("2015-05-07 4:00 PM")]
    [InlineData("2015-05-07T16:00:00.123456789Z")]
    [InlineData("2015-05-07 23:30:00-05:00")] // the day as written
    [InlineData("2015-05-07 09:30 EST")]
    [InlineData("1430956800")]
    [InlineData("1430956800.0")]
    [InlineData("1430956800000")]
    [InlineData("1430956800000000")]
    [InlineData("1430956800000000000")]
    public void Date_OneReading_IsRead(string cell) =>
        Assert.Equal(new DateOnly(2015, 5, 7), CsvTable.Parse($"Date\n\"{cell}\"\n").Date(0, "Date"));

    [Theory]
    [InlineData("2015-05", 2015, 5)]
    [InlineData("May 2015", 2015, 5)]
    [InlineData("1949", 1949, 1)]
    public void Date_MonthOrYear_IsItsFirstDay(string cell, int year, int month) =>
        Assert.Equal(new DateOnly(year, month, 1), CsvTable.Parse($"Date\n{cell}\n").Date(0, "Date"));

    [Theory]
    [InlineData("2020Q2", 2020, 4, 1)]
    [InlineData("2020-Q2", 2020, 4, 1)]
    [InlineData("Q2 2020", 2020, 4, 1)]
    [InlineData("2020 Q2", 2020, 4, 1)]
    [InlineData("2020:q2", 2020, 4, 1)]
    [InlineData("2Q2020", 2020, 4, 1)]
    [InlineData("2020H2", 2020, 7, 1)]
    [InlineData("2020M12", 2020, 12, 1)]
    [InlineData("2020-W01", 2019, 12, 30)]
    [InlineData("2020W53", 2020, 12, 28)]
    [InlineData("2020-W02-3", 2020, 1, 8)]
    public void Date_NumberedPartOfAYear_IsItsFirstDay(string cell, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), CsvTable.Parse($"Date\n{cell}\n").Date(0, "Date"));

    [Theory]
    [InlineData("2020Q5")]
    [InlineData("2020-Q0")]
    [InlineData("2020H3")]
    [InlineData("2020M13")]
    [InlineData("2020-W00")]
    [InlineData("2021-W53")] // 2021 has 52
    [InlineData("30. Februar 2025")]
    [InlineData("3. Brumaire 2025")]
    [InlineData("2025年13月3日")]
    public void Date_NoSuchPart_IsAnErrorThatNamesTheCell(string cell) => Assert.StartsWith(
        $"x.csv, line 2: column 'Date' is '{cell}', not a date",
        Assert.Throws<InvalidDataException>(() => CsvTable.Parse($"Date\n{cell}\n", "x.csv").Date(0, "Date")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("3. März 2025")]
    [InlineData("03. Mär. 2025")]
    [InlineData("Montag, 3. März 2025")]
    [InlineData("3 mars 2025")]
    [InlineData("3 de marzo de 2025")]
    [InlineData("3 marzo 2025")]
    [InlineData("3 de março de 2025")]
    [InlineData("3 maart 2025")]
    [InlineData("03-mrt-2025")]
    [InlineData("3 марта 2025 г.")]
    [InlineData("2025年3月3日")]
    [InlineData("2025年03月03日 15:00")]
    [InlineData("2025년 3월 3일")]
    public void Date_OtherLanguages_AreRead(string cell) =>
        Assert.Equal(new DateOnly(2025, 3, 3), CsvTable.Parse($"Date\n\"{cell}\"\n").Date(0, "Date"));

    [Theory]
    [InlineData("März 2025")]
    [InlineData("mars 2025")]
    [InlineData("2025年3月")]
    public void Date_MonthOfOtherLanguages_IsItsFirstDay(string cell) =>
        Assert.Equal(new DateOnly(2025, 3, 1), CsvTable.Parse($"Date\n{cell}\n").Date(0, "Date"));

    [Theory]
    [InlineData("1749.042", 1749, 1, 16)]
    [InlineData("1749.958", 1749, 12, 16)]
    [InlineData("1959.0", 1959, 1, 1)]
    [InlineData("1959.25", 1959, 4, 2)]
    public void Date_YearWithAFraction_IsReadAsTheErrorSays(string cell, int year, int month, int day)
    {
        var table = CsvTable.Parse($"Date\n{cell}\n", "x.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Date(0, "Date"));

        Assert.Contains(
            "If it is a year with a fraction, pass DateFormat = DateFormats.DecimalYears in the CsvFormat or PriceFormat.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Equal(new DateOnly(year, month, day), table.Date(0, "Date", DateFormats.DecimalYears));
    }

    [Theory]
    [InlineData("3/4/2015", "3/13/2015", 3, 4)]
    [InlineData("3/4/2015", "13/4/2015", 4, 3)]
    [InlineData("03-04-2015", "13-04-2015", 4, 3)]
    [InlineData("3/4/2015 16:00:00", "3/13/2015 16:00:00", 3, 4)]
    [InlineData("3.4.2015", "5.4.2015", 4, 3)] // where points part them, the day stands first
    public void Date_AnotherCellTells_IsReadAsTheWholeColumn(string first, string second, int month, int day) =>
        Assert.Equal(new DateOnly(2015, month, day), CsvTable.Parse($"Date\n{first}\n{second}\n").Date(0, "Date"));

    [Theory]
    [InlineData("1/2/2015", "M/d/yyyy", "2015-01-02", "d/M/yyyy", "2015-02-01")]
    [InlineData("01-02-2015 16:00:00", "M-d-yyyy", "2015-01-02", "d-M-yyyy", "2015-02-01")]
    public void Date_TwoReadings_NamesBothAndTheFormatsThatSettleIt(
        string cell,
        string monthFirst,
        string one,
        string dayFirst,
        string other)
    {
        var table = CsvTable.Parse($"Date\n{cell}\n", "x.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Date(0, "Date"));

        Assert.Equal(
            $"x.csv, line 2: column 'Date' is '{cell}', which may be {one} (\"{monthFirst}\") or {other} (\"{dayFirst}\"), "
            + "and no date of the column tells which. "
                + "Pass the right one of these as DateFormat in the CsvFormat or PriceFormat.",
            error.Message);
        Assert.Equal(one, table.Date(0, "Date", monthFirst).ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(
            other,
            CsvTable.Parse($"Date\n{cell}\n", "x.csv", new CsvFormat { DateFormat = dayFirst })
                .Date(0, "Date")
                .ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Date_ColumnOfTwoOrders_NamesBothLines()
    {
        var table = CsvTable.Parse("Date\n13/4/2015\n4/13/2015\n", "x.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Date(0, "Date"));

        Assert.StartsWith(
            "x.csv, line 3: column 'Date' is '4/13/2015', a date with its parts in another order than '13/4/2015' of line 2.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("45719", DateFormats.ExcelDays)]
    [InlineData("45719.6667", DateFormats.ExcelDays)]
    [InlineData("1740960000", DateFormats.UnixSeconds)]
    [InlineData("1740960000000", DateFormats.UnixMilliseconds)]
    [InlineData("1740960000000000", DateFormats.UnixMicroseconds)]
    public void Date_NumberOfAFormat_IsCounted(string cell, string format) =>
        Assert.Equal(new DateOnly(2025, 3, 3), CsvTable.Parse($"Date\n{cell}\n").Date(0, "Date", format));

    [Fact]
    public void Date_DaysOfASpreadsheet_SaysWhichFormatReadsThem()
    {
        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse("Date\n45719\n", "x.csv").Date(0, "Date"));

        Assert.Contains(
            "If it counts days as Excel does, pass DateFormat = DateFormats.ExcelDays",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Date_TwoDigitsAskedOfOne_SaysThatASingleLetterReadsBoth()
    {
        var table = CsvTable.Parse("Date\n1/2/2015\n", "x.csv");

        var error = Assert.Throws<InvalidDataException>(() => table.Date(0, "Date", "dd/MM/yyyy"));

        Assert.EndsWith("a single d or M stands for one digit or two.", error.Message, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2015, 2, 1), table.Date(0, "Date", "d/M/yyyy"));
    }
}
