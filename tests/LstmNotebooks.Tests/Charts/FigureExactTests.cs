using System.Xml.Linq;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

/// <summary>Small figures to the last character: what a notebook commits must not change unseen.</summary>
public sealed class FigureExactTests
{
    private static readonly Figure TwoDays = Chart.Line(
        [new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 2)],
        [1.5, 2],
        "Two <days>",
        xTitle: "date",
        yTitle: "USD") with
    {
        Width = 300,
        Height = 200,
    };

    [Fact]
    public void ToSvg_Line_IsExactly()
    {
        var svg = TwoDays.ToSvg();

        Assert.Equal("""
            <svg xmlns="http://www.w3.org/2000/svg" id="figure-e98c422e71a43641" width="300" height="200" viewBox="0 0 300 200" role="img" aria-labelledby="figure-e98c422e71a43641-title figure-e98c422e71a43641-desc" font-family="system-ui,'Segoe UI',Helvetica,Arial,sans-serif" font-size="12" style="max-width:100%;height:auto">
            <title id="figure-e98c422e71a43641-title">Two &lt;days&gt;</title>
            <desc id="figure-e98c422e71a43641-desc">Line chart: Two &lt;days&gt;. x date 2020-01-01 to 2020-01-02; y USD 1.5 to 2; 1 series, 2 points.</desc>
            <style>@media(prefers-color-scheme:dark){#figure-e98c422e71a43641 .page{fill:#16191e}
            #figure-e98c422e71a43641 .axis{stroke:#6c757f}
            #figure-e98c422e71a43641 .grid{stroke:#2d323a}
            #figure-e98c422e71a43641 .ink{fill:#e8eaed}
            #figure-e98c422e71a43641 .s0{stroke:#56b4e9}
            #figure-e98c422e71a43641 .soft{fill:#adb5bd}}</style>
            <rect class="page" fill="#ffffff" rx="6" x="0" y="0" width="300" height="200"/>
            <text class="ink" fill="#1f2328" font-size="16" font-weight="600" x="16" y="30">Two &lt;days&gt;</text>
            <path class="grid" stroke="#e4e7ea" d="M43.68 144H280M43.68 118.27H280M43.68 92.53H280M43.68 66.8H280"/>
            <path class="s0" stroke="#0072b2" fill="none" stroke-width="1.75" stroke-linejoin="round" stroke-linecap="round" d="M43.68 131.13 280 66.8"/>
            <path class="axis" stroke="#8c959f" d="M43.68 144H280M43.68 144v5M161.84 144v5M280 144v5"/>
            <g class="soft" fill="#57606a" text-anchor="end">
            <text x="35.68" y="148">1.4</text>
            <text x="35.68" y="122.27">1.6</text>
            <text x="35.68" y="96.53">1.8</text>
            <text x="35.68" y="70.8">2.0</text>
            </g>
            <g class="soft" fill="#57606a" text-anchor="middle">
            <text x="43.68" y="162">2020-01-01</text>
            <text x="161.84" y="162">12:00</text>
            <text x="261.2" y="162">2020-01-02</text>
            </g>
            <text class="soft" fill="#57606a" text-anchor="middle" x="161.84" y="184">date</text>
            <text class="soft" fill="#57606a" x="16" y="54.8">USD</text>
            </svg>
            """.ReplaceLineEndings(""), svg);
    }

    [Fact]
    public void ToPlotlyJson_Line_IsExactly()
    {
        var json = TwoDays.ToPlotlyJson();

        Assert.Equal("""
            {"data":[{"type":"scatter","mode":"lines","x":["2020-01-01","2020-01-02"],"y":[1.5,2],"connectgaps":false,
            "line":{"color":"#0072b2","dash":"solid","width":1.75}}],
            "layout":{"title":{"text":"Two \u0026lt;days\u0026gt;","x":0.02,"xanchor":"left","y":0.97,"yanchor":"top"},
            "width":300,"height":200,
            "margin":{"l":48,"r":16,"t":86,"b":48},"paper_bgcolor":"#ffffff","plot_bgcolor":"#ffffff","font":{"color":"#1f2328"},
            "showlegend":false,
            "xaxis":{"title":{"text":"date","standoff":8},"type":"date","gridcolor":"#e4e7ea","zeroline":false,"automargin":true},
            "yaxis":{"title":{"text":"USD","standoff":8},"type":"linear","tickformat":",","gridcolor":"#e4e7ea",
            "zeroline":false,"automargin":true}}}
            """.ReplaceLineEndings(""), json);
    }

    [Fact]
    public void ToPlotlyJson_Bars_AreGroupedByName()
    {
        var figure = Chart.Bar(["a", "b"], [3, -1.25f], "Bars", "one").WithBar(["a", "b"], [1, 0.123456789], "two");

        Assert.Equal("""
            [{"type":"bar","name":"one","orientation":"v","x":["a","b"],"y":[3,-1.25],"marker":{"color":"#0072b2"}},
            {"type":"bar","name":"two","orientation":"v","x":["a","b"],"y":[1,0.1234568],"marker":{"color":"#d55e00"}}]
            """.ReplaceLineEndings(""), Data(figure));
    }

    [Fact]
    public void ToPlotlyJson_Histogram_IsTheCountedBins()
    {
        var figure = Chart.Histogram([0, 1, 1, 2], "Counts", bins: 2);

        Assert.Equal("""[{"type":"bar","x":[0.5,1.5],"y":[1,3],"width":[1,1],"marker":{"color":"#0072b2"}}]""", Data(figure));
    }

    [Theory]
    [InlineData(19767290.4, "19767290")]
    [InlineData(3.347989e-5, "3.347989e-05")]
    [InlineData(0.0001234567, "0.0001234567")]
    [InlineData(-2.5e20, "-2.5e+20")]
    [InlineData(8.746839e-319, "0")]
    [InlineData(0.1, "0.1")]
    public void ToPlotlyJson_Numbers_AreSpelledAsPythonSpellsThem(double value, string expected) =>
        Assert.Contains($"\"y\":[{expected},1]", Chart.Line([1, 2], [value, 1], "numbers").ToPlotlyJson(), StringComparison.Ordinal);

    [Fact]
    public void ToPlotlyJson_Gap_IsNull()
    {
        var figure = Chart.Line([1, double.NaN, 3e-20, 123456789], "Gap");

        Assert.Contains("\"y\":[1,null,3e-20,123456789]", Data(figure), StringComparison.Ordinal);
    }

    [Fact]
    public void ToSvg_Bar_BoxesStandOnZero()
    {
        var figure = Chart.Bar(["a", "b"], [3, -1], "Two bars") with { Width = 300, Height = 200 };

        Assert.Equal("M52.37 124.27H145.31V67.67H52.37zM172.81 124.27H265.75V143.13H172.81z", Path(figure, "f0"));
    }

    [Fact]
    public void ToSvg_Histogram_BoxesFillTheBins()
    {
        var figure = Chart.Histogram([0, 1, 1, 2], "Counts", bins: 2) with { Width = 300, Height = 200 };

        Assert.Equal("M31.56 162H154.78V130.27H31.56zM155.78 162H279V66.8H155.78z", Path(figure, "f0"));
    }

    private static string Data(Figure figure)
    {
        var json = figure.ToPlotlyJson();
        return json["{\"data\":".Length..json.IndexOf(",\"layout\":", StringComparison.Ordinal)];
    }

    private static string Path(Figure figure, string ink) =>
        XDocument.Parse(figure.ToSvg())
            .Descendants()
            .Single(element => element.Name.LocalName == "path" && (string?)element.Attribute("class") == ink)
            .Attribute("d")!.Value;
}
