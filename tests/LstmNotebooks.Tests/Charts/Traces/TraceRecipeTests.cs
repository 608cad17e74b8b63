using System.Text.Json;
using System.Text.RegularExpressions;
using LstmNotebooks.Charts;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Charts;

/// <summary>A new kind of chart is one class and the method that makes it: everything else asks the class.</summary>
public sealed class TraceRecipeTests
{
    private const int MostFiles = 2;

    private static readonly string[] Makers = ["Chart.cs", "Figure.With.cs"];

    private static Figure Steps =>
        new("Steps <up>", new Axis { Title = "step" }, new Axis(), new StepTrace("first", Numbers(1, 2, 3), Numbers(2, 4, 3)));

    [Fact]
    public void ToSvg_KindOfTheTestsOwn_IsDrawnAndStandsInTheLegend()
    {
        var svg = Steps.With(new StepTrace("second", Numbers(1, 2), Numbers(3, 5))).ToSvg();

        Assert.Equal(2, Regex.Count(svg, "data-steps=\"3\"|data-steps=\"2\""));
        Assert.Contains(">second</text>", svg);
    }

    [Fact]
    public void ToString_KindOfTheTestsOwn_SaysWhatItIs()
    {
        Assert.Equal("Staircase chart: Steps <up>. x step 1 to 3; y 2 to 4; 1 series, 3 steps.", Steps.ToString());
    }

    [Fact]
    public void ToPlotlyJson_KindOfTheTestsOwn_IsWritten()
    {
        using var json = JsonDocument.Parse(Steps.ToPlotlyJson());

        var trace = json.RootElement.GetProperty("data")[0];
        Assert.Equal("waterfall", trace.GetProperty("type").GetString());
        Assert.Equal("first", trace.GetProperty("name").GetString());
        Assert.Equal(3, trace.GetProperty("y").GetArrayLength());
        Assert.Equal("relative", json.RootElement.GetProperty("layout").GetProperty("waterfallmode").GetString());
    }

    [Fact]
    public void Extent_KindOfTheTestsOwn_DecidesTheAxes()
    {
        Assert.Equal(0, AxisRange.Y(Steps).Extent.Minimum);
        Assert.Throws<ArgumentException>(() => Steps.WithLogarithmicY());
    }

    [Fact]
    public void Grid_WithAKindOfTheTestsOwn_IsDrawnAndWritten()
    {
        var grid = Chart.Grid("Both", 2, Steps, SampleFigures.Bar);

        Assert.Contains("data-steps=\"3\"", grid.ToSvg());
        Assert.Contains("waterfallmode", grid.ToPlotlyJson());
    }

    /// <summary>
    /// What the recipe promises of the kinds there are: nobody but a kind's own files and the makers of figures knows it by name.
    /// </summary>
    [Fact]
    public void Kinds_AreNamedInTheirOwnFilesAndByTheirMakers()
    {
        var folder = RepositoryFiles.Find("src/LstmNotebooks/Charts");
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);
        string[] kinds = [.. typeof(Trace).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Trace))).Select(type => type.Name)];

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind =>
        {
            Assert.InRange(sources.Keys.Count(file => file.StartsWith(kind + ".", StringComparison.Ordinal)), 1, MostFiles);
            var others = sources
                .Where(source => Regex.IsMatch(source.Value, $@"\b{kind}\b"))
                .Select(source => source.Key)
                .Where(file => !kinds.Contains(file.Split('.')[0]))
                .Except(Makers);
            Assert.Empty(others);
        });
    }

    private static Coordinates Numbers(params double[] values) => new(AxisKind.Number, values, []);

    private sealed record StepTrace(string Name, Coordinates X, Coordinates Y) : Trace(Name, X, Y)
    {
        public override string Kind => "staircase";

        public override string Noun => "step";

        public override Extent YExtent => Y.Extent.Including(0);

        public override bool StandsOnZero => true;

        public override string PlotlyType => "waterfall";

        public override void DrawSvg(SvgCanvas canvas, SvgSeries series)
        {
            var (x, y) = (series.Layout.XsOf(X), series.Layout.YsOf(Y));
            var data = string.Concat(x.Zip(y, (across, up) => $"M{SvgText.Point(across, series.Layout.Bottom)}V{SvgText.Number(up)}"));
            canvas.Path(data, SvgInk.Stroke(this, series.Index), $"data-steps=\"{Count}\"");
        }

        public override void WritePlotly(Utf8JsonWriter json, PlotlySeries series)
        {
            json.Write("x", X.Values);
            json.Write("y", Y.Values);
            series.WriteMarkerColor(json);
        }

        public override IEnumerable<PlotlySetting> PlotlySettings(IReadOnlyList<Trace> traces) => [new("waterfallmode", "relative")];
    }
}
