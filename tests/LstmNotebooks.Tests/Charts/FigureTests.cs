using LstmNotebooks.Charts;
using LstmNotebooks.Display;

namespace LstmNotebooks.Tests.Charts;

public sealed class FigureTests
{
    private static readonly DateOnly[] Dates = [new(2020, 1, 1), new(2020, 1, 2)];

    [Fact]
    public void Description_IsComposedFromTheData()
    {
        var figure = Chart.Line(
            [new DateOnly(2000, 1, 3), new DateOnly(2020, 4, 17)],
            [676.53, 3386.149902],
            "S&P 500, daily close",
            "S&P 500",
            "date",
            "index points");

        Assert.Equal(
            "Line chart: S&P 500, daily close. x date 2000-01-03 to 2020-04-17; y index points 676.53 to 3386.15; 1 series, 2 points.",
            figure.Description);
    }

    [Fact]
    public void ToString_SeveralSeries_NamesEachWithItsRange()
    {
        var text = SampleFigures.Lines.ToString();

        Assert.Equal(
            """
            Line and band chart: Price of <A> & "B". x date 2020-01-01 to 2020-04-01; y USD 0 to 5; 3 series, 12 points. Marked: validation, test, mean, split.
            A: 4 points, 1 to 4
            B & C: 4 points, 1 to 4
            interval: 4 points, 0 to 5
            """,
            text);
    }

    [Fact]
    public void WithErrorBars_IsALineUpEachBarWithAGapBehind()
    {
        var figure = Chart.Scatter([1, 2], [0.5, 0.7], "Accuracy").WithErrorBars([1, 2], [0.4, 0.5], [0.6, 0.9], "95 % interval");

        Assert.Equal([1.0, 1, 1, 2, 2, 2], figure.Traces[1].X.Values);
        Assert.Equal([0.4, 0.6, double.NaN, 0.5, 0.9, double.NaN], figure.Traces[1].Y.Values);
        Assert.DoesNotContain("stroke-dasharray", figure.ToSvg(), StringComparison.Ordinal);
        Assert.Equal((0.4, 0.9), (figure.Traces[1].YExtent.Minimum, figure.Traces[1].YExtent.Maximum));
    }

    [Fact]
    public void WithErrorBars_LowerAboveUpper_SaysWhere()
    {
        var error = Assert.Throws<ArgumentException>(
            () => Chart.Scatter([1, 2], [0.5, 0.7], "Accuracy").WithErrorBars([1, 2], [0.4, 0.9], [0.6, 0.5], "interval"));

        Assert.Contains("lower of 'interval' is 0.9 at index 1, above upper, 0.5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithErrorBars_FewerBoundsThanPlaces_SaysBothCounts()
    {
        var error = Assert.Throws<ArgumentException>(
            () => Chart.Scatter([1, 2], [0.5, 0.7], "Accuracy").WithErrorBars([1, 2], [0.4], [0.6], "interval"));

        Assert.Contains("x of 'interval' has 2 items but lower has 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_HeatMap_SaysWhatTheCellsAre()
    {
        Assert.Equal("Heat map: Similarity. x the, cat; y a, b; cosine -0.5 to 1; 1 series, 6 cells.", SampleFigures.HeatMap.Description);
    }

    [Fact]
    public void Description_Given_IsKept()
    {
        var figure = SampleFigures.Line with { Description = "It rises." };

        Assert.Equal("It rises.", figure.ToString());
    }

    [Fact]
    public void CreateTypeFormatters_WriteTheThreeFaces()
    {
        var formatters = new FigureFormatterSource().CreateTypeFormatters().Cast<Formatter>().ToDictionary(formatter => formatter.MimeType);

        string Written(string mimeType)
        {
            var writer = new StringWriter();
            Assert.True(formatters[mimeType].Format(SampleFigures.Line, writer));
            return writer.ToString();
        }

        Assert.Equal(SampleFigures.Line.ToSvg(), Written("image/svg+xml"));
        Assert.Equal(SampleFigures.Line.ToPlotlyJson(), Written("application/vnd.plotly.v1+json"));
        Assert.Equal(SampleFigures.Line.ToString(), Written("text/plain"));
    }

    [Fact]
    public void Line_LengthsDiffer_NamesBothAndTheLengths()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line(Dates, [1.0, 2, 3], "Prices", "close"));

        Assert.Equal("x of 'close' has 2 items but y has 3: give one y for every x.", error.Message);
    }

    [Fact]
    public void Line_Empty_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line(Array.Empty<double>(), "Nothing"));

        Assert.Equal("y is empty: a chart needs at least one point.", error.Message);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Line_Infinite_SaysWhere(double value)
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line([1, value], "Loss"));

        Assert.Equal(
            "y is infinite at index 1: a chart shows finite numbers. Drop the point or pass NaN, which leaves a gap.",
            error.Message);
    }

    [Fact]
    public void Line_OnlyGaps_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line([double.NaN], "Loss"));

        Assert.Contains("nothing but NaN", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bar_NaN_SaysWhere()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Bar(["a", "b"], [1, double.NaN], "Scores"));

        Assert.Contains("values is NaN at index 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bar_NameTwice_NamesIt()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Bar(["a", "b", "a"], [1, 2, 3], "Scores"));

        Assert.Contains("holds 'a' 2 times", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_NoTitle_SaysWhatToGive()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line([1, 2], " "));

        Assert.Contains("expects a title", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithLine_NumbersOnADateAxis_SaysBothKinds()
    {
        var error = Assert.Throws<ArgumentException>(() => SampleFigures.Line.WithLine([1, 2], [1, 2], "LSTM"));

        Assert.Contains("x axis shows dates but series 'LSTM' has numbers", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithSpan_EndBeforeStart_SaysBoth()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line([1, 2], "Loss").WithSpan(5, 3));

        Assert.Contains("a start before its end but got 5 and 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithLogarithmicY_Zero_SaysTheLowest()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line([3, 0], "Loss").WithLogarithmicY());

        Assert.Contains("positive numbers only, but the lowest is 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithLogarithmicY_Bars_SaysWhy()
    {
        var error = Assert.Throws<ArgumentException>(() => SampleFigures.Bar.WithLogarithmicY());

        Assert.Contains("stands on zero", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HeatMap_LabelsMissing_SaysTheShape()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.HeatMap(new double[2, 3], ["a", "b"], ["c", "d"], "Cells"));

        Assert.Contains("a matrix of [2, 3] cells with 2 yLabels and 2 xLabels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HeatMap_ScaleThatDoesNotHoldTheValues_IsAClearError()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.HeatMap(new[,] { { 1, 5 } }, ["a", "b"], ["c"], "Cells", scale: (0, 4)));

        Assert.Contains("a scale from 0 to 4 for values from 1 to 5", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Chart.HeatMap(new[,] { { 1, 1 } }, ["a", "b"], ["c"], "Cells", scale: (1, 1)));
    }

    [Fact]
    public void Candlestick_LowAboveHigh_SaysWhere()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Candlestick(Dates, [1, 1], [2, 2], [0, 3], [1, 1], "Prices"));

        Assert.Contains("a low of 3 above the high of 2 at index 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Candlestick_Merged_KeepsFirstOpenHighestLowestAndLastClose()
    {
        var trace = CandlestickTrace.From([1, 2, 3], [1.0, 2, 3], [5.0, 6, 7], [0.5, 0.1, 2], [2.0, 3, 4], "");

        var merged = trace.Merged(limit: 2);

        Assert.Equal([1, 3], merged.X.Values);
        Assert.Equal([1, 3], merged.Open);
        Assert.Equal([6, 7], merged.High);
        Assert.Equal([0.1, 2], merged.Low);
        Assert.Equal([3, 4], merged.Y.Values);
    }

    [Fact]
    public void Width_TooSmall_SaysTheRange()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => SampleFigures.Line with { Width = 10 });

        Assert.Contains("to 4,000 pixels but got 10", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Grid_NoFigure_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Grid("Nothing", 2));

        Assert.Contains("at least one figure", error.Message, StringComparison.Ordinal);
    }
}
