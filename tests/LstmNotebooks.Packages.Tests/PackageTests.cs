namespace LstmNotebooks.Packages.Tests;

public sealed class PackageTests
{
    private const string Plotly = "#r \"nuget: Plotly.NET, 6.0.0\"\n#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\nusing Plotly.NET.CSharp;\n";
    private const string Analysis = "#r \"nuget: Microsoft.Data.Analysis, 0.23.1\"\nusing Microsoft.Data.Analysis;\n";
    private const string Deedle = "#r \"nuget: Deedle, 8.1.0\"\n";
    private const string Ml = "#r \"nuget: Microsoft.ML, 6.0.0\"\n";
    private const string Together = "new DataFrame().Columns.Count + Deedle.Frame.FromRecords(new[] { new { A = 1 } }).RowCount + (new Microsoft.ML.MLContext(1).Data is null ? 1 : 0)";
    private const string Line = "Chart.Line<int, double, string>(x: new[] { 1, 2, 3 }, y: new[] { 1.5, 2, 4 }, Name: \"Close\")";

    [Theory]
    [InlineData(Plotly + Line)]
    [InlineData("#r \"nuget: Plotly.NET.Interactive, 6.0.0\"\n" + Plotly + Line)]
    public async Task PlotlyNet_Chart_ShowsAsPlotlysJsonHtmlAndText(string code)
    {
        using var cells = new Cells();

        var data = await cells.ShowAsync(code);

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], data.Entries.Select(entry => entry.Key));
        Assert.Contains("\"y\":[1.5,2.0,4.0]", data["application/vnd.plotly.v1+json"], StringComparison.Ordinal);
        Assert.Equal("Plotly chart · 1 trace\n   kind             name   points\n0  scatter (lines)  Close       3", data["text/plain"]);
    }

    [Fact]
    public async Task DataAnalysis_FrameItsDescriptionAndGroups_ShowAsTables()
    {
        using var cells = new Cells();

        var frame = await cells.TextAsync(Analysis + "var frame = new DataFrame(new DoubleDataFrameColumn(\"Close\", new double?[] { 1.5, null }), new StringDataFrameColumn(\"Name\", new[] { \"a\", \"b\" }));\nframe");

        Assert.Equal("DataFrame · 2 rows × 2 columns\n    Close  Name\n   double  string\n0     1.5  a\n1    null  b", frame);
        Assert.StartsWith("DataFrame · 4 rows × 2 columns\n   Description ", await cells.TextAsync("frame.Description()"), StringComparison.Ordinal);
        Assert.StartsWith("DataFrame · 2 rows × 3 columns\n   Info ", await cells.TextAsync("frame.Info()"), StringComparison.Ordinal);
        Assert.Equal("GroupBy<string> · 2 groups\n   rows\na     1\nb     1", await cells.TextAsync("frame.GroupBy(\"Name\")"));
        Assert.Equal("DataFrameRow\nClose  null\nName   b", await cells.TextAsync("frame.Rows[1]"));
    }

    [Fact]
    public async Task MicrosoftMl_DataView_ShowsItsSchemaAndRows()
    {
        using var cells = new Cells();

        var text = await cells.TextAsync("""
            #r "nuget: Microsoft.ML, 6.0.0"
            using Microsoft.ML;
            public class House { public float Size { get; set; } public string Town { get; set; } }
            var ml = new MLContext(seed: 1);
            var houses = ml.Data.LoadFromEnumerable(new[] { new House { Size = 1.5f, Town = "A" }, new House { Size = 2, Town = "B" } });
            ml.Transforms.Concatenate("Features", "Size", "Size").Fit(houses).Transform(houses)
            """);

        Assert.Equal("DataView · 2 rows × 3 columns\n     Size  Town    Features\n   Single  String  Vector<Single, 2>\n0     1.5  A       [1.5, 1.5]\n1       2  B       [2, 2]", text);
    }

    [Fact]
    public async Task MicrosoftMl_SparseVectors_ShowTheirFirstNumbers()
    {
        using var cells = new Cells();

        var text = await cells.TextAsync("""
            #r "nuget: Microsoft.ML, 6.0.0"
            using Microsoft.ML;
            public class Town { public string Name { get; set; } }
            var ml = new MLContext(seed: 1);
            var towns = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 50).Select(i => new Town { Name = $"T{i}" }));
            ml.Transforms.Categorical.OneHotEncoding("Name").Fit(towns).Transform(towns)
            """);

        string[] lines = text.Split('\n');
        Assert.StartsWith("DataView · 3 columns", lines[0], StringComparison.Ordinal);
        Assert.Contains("[0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, … 30 more]", lines[4], StringComparison.Ordinal);
        Assert.Equal("the first 20 rows", lines[^1]);
    }

    [Fact]
    public async Task Deedle_FrameAndSeries_ShowAsTables()
    {
        using var cells = new Cells();

        var frame = await cells.TextAsync("#r \"nuget: Deedle, 8.1.0\"\nusing Deedle;\nvar frame = Frame.FromRecords(new[] { new { Close = 1.5, Name = \"a\" }, new { Close = 2.0, Name = (string)null } });\nframe");

        Assert.Equal("Frame<int, string> · 2 rows × 2 columns\n    Close  Name\n   double  string\n0     1.5  a\n1       2  null", frame);
        Assert.Equal("Series<int, double> · 2 rows × 1 column\n    value\n   double\n0     1.5\n1       2", await cells.TextAsync("frame.GetColumn<double>(\"Close\")"));
    }

    [Theory]
    [InlineData(Deedle + Analysis + Ml + Plotly)]
    [InlineData(Plotly + Ml + Analysis + Deedle)]
    [InlineData(Ml + Plotly + Deedle + Analysis)]
    public async Task SeveralPackages_InOneCellInAnyOrder_WorkTogether(string packages)
    {
        using var cells = new Cells();

        var text = await cells.TextAsync($"{packages}{Together}");

        Assert.Equal("1", text);
        Assert.StartsWith("Plotly chart", await cells.TextAsync(Line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralPackages_InACellEach_WorkTogether()
    {
        using var cells = new Cells();
        foreach (var package in new[] { Plotly, Deedle, Ml, Analysis })
            await cells.TextAsync($"{package}1");

        Assert.Equal("1", await cells.TextAsync(Together));
        Assert.StartsWith("Plotly chart", await cells.TextAsync(Line), StringComparison.Ordinal);
    }
}
