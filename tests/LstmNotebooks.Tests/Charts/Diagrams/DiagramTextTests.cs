using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class DiagramTextTests
{
    [Theory]
    [InlineData(
        "h_t",
        "hₜ",
        "<i>h</i><sub><i>t</i></sub>",
        "<tspan font-style=\"italic\">h</tspan><tspan dy=\"2.4\" font-size=\"7.4\" font-style=\"italic\">t</tspan>")]
    [InlineData(
        "h_{12}",
        "h₁₂",
        "<i>h</i><sub>12</sub>",
        "<tspan font-style=\"italic\">h</tspan><tspan dy=\"2.4\" font-size=\"7.4\">12</tspan>")]
    [InlineData(
        "W_f x",
        "W_f x",
        "<i>W</i><sub><i>f</i></sub> <i>x</i>",
        "<tspan font-style=\"italic\">W</tspan><tspan dy=\"2.4\" font-size=\"7.4\" font-style=\"italic\">f</tspan><tspan "
        + "dy=\"-2.4\">\u00A0</tspan><tspan font-style=\"italic\">x</tspan>")]
    [InlineData("tanh 1 < σ", "tanh 1 < σ", "tanh 1 &lt; σ", "tanh 1 &lt; σ")]
    public void Formula_LowersIndicesAndSlantsVariables(string formula, string plain, string plotly, string svg)
    {
        var text = DiagramText.Formula(formula);

        Assert.Equal(plain, text.ToString());
        Assert.Equal(plotly, text.ToPlotly());
        Assert.Equal(svg, text.ToSvg(10));
    }

    [Fact]
    public void Of_KeepsTheTextAsItStands()
    {
        var text = DiagramText.Of("snake_case a");

        Assert.Equal("snake_case a", text.ToString());
        Assert.Equal("snake_case a", text.ToSvg(10));
    }
}
