using System.Globalization;
using LstmNotebooks.Data;

namespace LstmNotebooks.Tests.Data;

public sealed class CsvNumberTests
{
    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("1,523,400.5", 1523400.5)]
    [InlineData("15,80,020", 1580020)] // grouped as in India
    [InlineData("1,23,45,678.5", 12345678.5)]
    [InlineData("1 234 567.5", 1234567.5)]
    [InlineData("1\u00A0234.5", 1234.5)] // no-break space
    [InlineData("1\u202F234.5", 1234.5)] // narrow no-break space
    [InlineData("1\u2009234.5", 1234.5)] // thin space
    [InlineData("1'234.5", 1234.5)] // grouped as in Switzerland
    [InlineData("1’234.5", 1234.5)]
    [InlineData("$1,234.50", 1234.5)]
    [InlineData("-$5.25", -5.25)]
    [InlineData("$-5.25", -5.25)]
    [InlineData("12.50 €", 12.5)]
    [InlineData("£ 12.50", 12.5)]
    [InlineData("₹ 15,80,020.50", 1580020.5)]
    [InlineData("USD 12.5", 12.5)]
    [InlineData("12.5 CHF", 12.5)]
    [InlineData("(1.5)", -1.5)]
    [InlineData("($1,234.5)", -1234.5)]
    [InlineData("\u22121.5", -1.5)] // the sign of minus
    [InlineData("1.07%", 1.07)]
    [InlineData("1.58M", 1580000)]
    [InlineData("2K", 2000)]
    [InlineData("3.1B", 3.1e9)]
    [InlineData("1.2T", 1.2e12)]
    [InlineData("1.5E-3", 0.0015)]
    public void TryRead_PointDecimal_ReadsWhatPeopleWrite(string cell, double expected)
    {
        Assert.True(CsvNumber.TryRead(cell, NumberStyle.PointDecimal, out var value));

        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1,5", 1.5)]
    [InlineData("1.523.400,5", 1523400.5)]
    [InlineData("523.400", 523400)]
    [InlineData("1,081", 1.081)]
    [InlineData("1\u00A0234,50", 1234.5)]
    [InlineData("€ 1.234,50", 1234.5)]
    [InlineData("1,58M", 1580000)]
    [InlineData("-1,26%", -1.26)]
    public void TryRead_CommaDecimal_ReadsWhatPeopleWrite(string cell, double expected)
    {
        Assert.True(CsvNumber.TryRead(cell, NumberStyle.CommaDecimal, out var value));

        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12 dollars")]
    [InlineData("--5")]
    [InlineData("(-5)")]
    [InlineData("1 2")]
    [InlineData("0,123")]
    [InlineData("1,2345")]
    [InlineData("12,34,56")]
    [InlineData("1,234,56")]
    [InlineData("1e5M")]
    [InlineData("1e999")]
    [InlineData("NaN")]
    public void TryRead_OtherText_IsNoNumberWithADecimalPoint(string cell) =>
        Assert.False(CsvNumber.TryRead(cell, NumberStyle.PointDecimal, out _));

    [Theory]
    [InlineData("1,081", "1,5", 1.081)] // the second has a decimal comma
    [InlineData("1,081", "1,081.5", 1081)]
    [InlineData("1,081", "1,081,000", 1081)]
    [InlineData("1,081", "0,081", 1.081)] // no group of thousands begins with 0
    [InlineData("523.400", "1.523.400", 523400)]
    [InlineData("523.400", "523.4", 523.4)]
    [InlineData("523.400", "12,5", 523400)]
    public void Number_AnotherCellTells_IsReadAsTheWholeColumn(string first, string second, double expected)
    {
        var table = CsvTable.Parse($"d;x\na;{first}\nb;{second}\n");

        Assert.Equal(expected, table.Number(0, "x"));
    }

    [Theory]
    [InlineData("volume;close\n523.400;12,50\n", 523400)]
    [InlineData("volume;close\n523.400;12.50\n", 523.4)]
    [InlineData("volume,close\n\"523,400\",12.50\n", 523400)]
    [InlineData("volume,close\n523.400,1250\n", 523.4)] // nobody parts cells by commas and writes decimal commas
    public void Number_AnotherColumnTells_IsReadAsTheWholeFile(string text, double expected) =>
        Assert.Equal(expected, CsvTable.Parse(text).Number(0, "volume"));

    [Theory]
    [InlineData("d;x\na;1,081\nb;1,082\n", "1,081", "1081", "1.081")]
    [InlineData("d;x\na;523.400\n", "523.400", "523.4", "523400")]
    [InlineData("d,x\na,\"1,081\"\n", "1,081", "1081", "1.081")]
    public void Number_TwoReadings_NamesBothAndTheOptionThatSettlesIt(string text, string cell, string point, string comma)
    {
        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "x.csv").Number(0, "x"));

        Assert.Equal(
            $"x.csv, line 2: column 'x' is '{cell}', which may be {point} or {comma}, and no number of the file tells which. "
                + $"In the CsvFormat or PriceFormat, pass NumberStyle = NumberStyle.PointDecimal for {point}, "
                + $"NumberStyle.CommaDecimal for {comma}.",
            error.Message);
        Assert.Equal(
            double.Parse(point, CultureInfo.InvariantCulture),
            CsvTable.Parse(text, "x.csv", new CsvFormat { NumberStyle = NumberStyle.PointDecimal }).Number(0, "x"));
        Assert.Equal(
            double.Parse(comma, CultureInfo.InvariantCulture),
            CsvTable.Parse(text, "x.csv", new CsvFormat { NumberStyle = NumberStyle.CommaDecimal }).Number(0, "x"));
    }

    [Theory]
    [InlineData("d;x\na;1,5\nb;2.5\n", "x.csv, line 3: column 'x' is '2.5', a number in another style than '1,5' of line 2.")]
    [InlineData(
        "d;x\na;1.5%\nb;2.5\n",
        "x.csv, line 3: column 'x' is '2.5', a number without the sign of per cent that others of the column have.")]
    public void Number_ColumnOfTwoStyles_NamesBothLines(string text, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => CsvTable.Parse(text, "x.csv").Number(0, "x"));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Number_StyleThatDoesNotFit_SaysWhichWasAsked()
    {
        var table = CsvTable.Parse("x\n102.40\n", "x.csv", new CsvFormat { NumberStyle = NumberStyle.CommaDecimal });

        var error = Assert.Throws<InvalidDataException>(() => table.Number(0, "x"));

        Assert.Contains(
            "'102.40', not a number of NumberStyle.CommaDecimal. Pass the other style, or none",
            error.Message,
            StringComparison.Ordinal);
    }
}
