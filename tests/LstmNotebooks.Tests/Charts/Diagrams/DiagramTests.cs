using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class DiagramTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly LstmCellValues HalfOpen = new(
        inputGate: 0.25f,
        forgetGate: 0.5f,
        candidate: -0.6f,
        outputGate: 1,
        previousCell: 2);

    public static TheoryData<string> Names => [.. SampleDiagrams.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void BothFaces_ShowTheSameTextsInTheSameOrder(string name)
    {
        var diagram = SampleDiagrams.All[name];

        var svg = XDocument.Parse(diagram.ToSvg()).Root!
            .Element(Svg + "g")!
            .Descendants(Svg + "text")
            .Select(text => text.Value.Replace('\u00A0', ' '))
            .ToArray();
        using var json = JsonDocument.Parse(diagram.ToPlotlyJson());

        var annotations = json.RootElement.GetProperty("layout").GetProperty("annotations").EnumerateArray()
            .Select(
                annotation => Regex.Replace(annotation.GetProperty("text").GetString()!, "</?(sub|i)>", "")
                    .Replace("&lt;", "<", StringComparison.Ordinal)
                    .Replace("&amp;", "&", StringComparison.Ordinal));
        Assert.Equal(svg, annotations);
        Assert.NotEmpty(svg);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToPlotlyJson_EveryNodeTellsWhatItIs(string name)
    {
        var diagram = SampleDiagrams.All[name];

        using var json = JsonDocument.Parse(diagram.ToPlotlyJson());

        var trace = json.RootElement.GetProperty("data")[0];
        var tips = XDocument.Parse(diagram.ToSvg()).Descendants(Svg + "path").Elements(Svg + "title").Select(title => title.Value);
        var hovers = trace.GetProperty("hovertext")
            .EnumerateArray()
            .Select(hover => hover.GetString()!.Replace("&lt;", "<", StringComparison.Ordinal));
        Assert.Equal(tips, hovers);
        Assert.Equal(diagram.Nodes.Count(node => !node.IsJunction), trace.GetProperty("x").GetArrayLength());
        Assert.Equal(
            diagram.Edges.Count(edge => edge.HasHead),
            json.RootElement.GetProperty("layout").GetProperty("shapes").EnumerateArray().Count(IsHead));
    }

    [Fact]
    public void Unrolled_EveryLabelStandsOnce()
    {
        var texts = TextsOf(SampleDiagrams.Chain);

        string[] labels =
        [
            "<", "the", "⏎", "␣", "a&b", "t", "h", "e", "c", "x1", "x5", "h0", "h1", "h5", "y1", "y5", "0.52", "−1.00", "0.00", "1.00",
            "−0.25",
        ];
        foreach (var label in labels)
            Assert.Equal(label == "␣" ? 2 : 1, texts.Count(text => text == label));
        foreach (var weights in (string[])["W", "U", "V"])
            Assert.Equal(5, texts.Count(text => text == weights));
    }

    [Fact]
    public void LstmCell_WithValues_WritesEachNumberAtItsLine()
    {
        var texts = TextsOf(Diagrams.LstmCell(HalfOpen));

        // c = 0.5 · 2 + 0.25 · (−0.6) = 0.85, tanh c = 0.691.
        string[] labels =
        [
            "ft = 0.50", "it = 0.25", "gt = −0.60", "ot = 1.00", "ft ⊙ ct−1 = 1.00", "it ⊙ gt = −0.15", "2.00",
        ];
        foreach (var label in labels)
            Assert.Single(texts, label);
        Assert.Equal(2, texts.Count(text => text == "0.69"));
        Assert.Single(texts, "0.85");
    }

    [Fact]
    public void LstmCell_WithValues_ColoursGatesByHowOpenTheyAre()
    {
        var nodes = Diagrams.LstmCell(HalfOpen).Nodes.ToDictionary(node => node.Name);

        Assert.Equal(Palette.Between(Palette.Sequential, 0.5), nodes["forget gate"].Color);
        Assert.Equal(Palette.Between(Palette.Sequential, 1), nodes["output gate"].Color);
        Assert.Equal(Palette.Between(Palette.Diverging, (-0.6f + 1) / 2), nodes["candidate"].Color);
        Assert.Null(nodes["sum"].Color);
        Assert.All(Diagrams.LstmCell().Nodes, node => Assert.Null(node.Color));
    }

    [Theory]
    [InlineData(LstmPart.Forget, "cₜ₋₁, hₜ₋₁, xₜ, what stays, forget gate")]
    [InlineData(LstmPart.Input, "hₜ₋₁, xₜ, input gate, what is added")]
    [InlineData(LstmPart.Candidate, "hₜ₋₁, xₜ, what is added, candidate")]
    [InlineData(LstmPart.Update, "cₜ₋₁, what stays, forget gate, input gate, sum, what is added, candidate, cₜ")]
    [InlineData(LstmPart.Output, "hₜ₋₁, xₜ, output gate, tanh of the cell state, what shows, hₜ")]
    public void LstmCell_Part_ShowsTheRestFaintly(LstmPart part, string expected)
    {
        var diagram = Diagrams.LstmCell(part: part);

        var clear = diagram.Nodes.Where(node => !node.IsJunction && !diagram.IsFaint(node)).OrderBy(node => node.X).ThenBy(node => node.Y);
        Assert.Equal(expected, string.Join(", ", clear.Select(node => node.Name)));
        // Every node that is not faint is reached by a line that is not, or starts one.
        Assert.All(clear, node => Assert.Contains(diagram.Edges, edge => !diagram.IsFaint(edge) && (edge.From == node || edge.To == node)));
        Assert.Equal(TextsOf(Diagrams.LstmCell()), TextsOf(diagram));
    }

    [Fact]
    public void GruCell_WithValues_WritesEachNumberAtItsLine()
    {
        var texts = TextsOf(
            Diagrams.GruCell(new GruCellValues(resetGate: 0.1f, updateGate: 0.75f, candidate: -0.4f, previousHidden: 0.8f)));

        string[] labels =
        [
            "rt = 0.10", "zt = 0.75", "1 − zt = 0.25", "nt = −0.40", "zt ⊙ ht−1 = 0.60", "(1 − zt) ⊙ nt = −0.10", "0.80", "0.50",
        ];
        foreach (var label in labels)
            Assert.Single(texts, label);
    }

    [Fact]
    public void RnnCell_WithValues_AddsAndSquashes()
    {
        var texts = TextsOf(Diagrams.RnnCell(new RnnCellValues(fromInput: 0.5f, fromHidden: -0.25f, bias: 0.75f)));

        // 0.5 − 0.25 + 0.75 = 1, tanh 1 = 0.762.
        foreach (var label in (string[])["W xt = 0.50", "U ht−1 = −0.25", "0.75", "1.00", "0.76"])
            Assert.Single(texts, label);
    }

    [Fact]
    public void ToString_SaysWhereEveryArrowLeads()
    {
        Assert.Equal("Diagram: A recurrent net as a loop. hₜ → yₜ (by V), hₜ (by U); xₜ → hₜ (by W).", Diagrams.Rolled().ToString());
        Assert.Equal("""
            Diagram: Half open. cₜ₋₁ = 2.00 → what stays; hₜ₋₁ → forget gate, input gate, candidate, output gate;
             xₜ → forget gate, input gate, candidate, output gate; what stays = 1.00 → sum; forget gate = 0.50 → what stays;
             input gate = 0.25 → what is added; sum = 0.85 → cₜ = 0.85, tanh of the cell state; what is added = −0.15 → sum;
             candidate = −0.60 → what is added; output gate = 1.00 → what shows; tanh of the cell state = 0.69 → what shows;
             what shows = 0.69 → hₜ = 0.69.
            """.ReplaceLineEndings(""), Diagrams.LstmCell(HalfOpen, title: "Half open").ToString());
        Assert.Equal("mine", (SampleDiagrams.Lstm with { Description = "mine" }).ToString());
    }

    [Fact]
    public void Title_TooLongForALine_TakesTwo()
    {
        var diagram = Diagrams.LstmCell();

        var taller = diagram with { Title = string.Join(' ', Enumerable.Repeat("word", 20)) };

        Assert.InRange(taller.Height - diagram.Height, 20, 22);
    }

    [Theory]
    [InlineData(1.2f, "expects forgetGate from 0 to 1 but got 1.2")]
    [InlineData(-0.001f, "expects forgetGate from 0 to 1 but got -0.001")]
    [InlineData(float.NaN, "expects forgetGate from 0 to 1 but got NaN")]
    public void LstmCellValues_GateOutsideZeroToOne_SaysWhich(float gate, string expected)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new LstmCellValues(0.5f, gate, 0, 0.5f, 0));

        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void BadInput_SaysWhatIsWrong()
    {
        Assert.Contains(
            "LstmCellValues expects candidate from −1 to 1 but got 1.5",
            Assert.Throws<ArgumentOutOfRangeException>(() => new LstmCellValues(0.5f, 0.5f, 1.5f, 0.5f, 0)).Message);
        Assert.Contains(
            "expects previousCell to be a finite number but got NaN",
            Assert.Throws<ArgumentOutOfRangeException>(() => new LstmCellValues(0.5f, 0.5f, 0, 0.5f, float.NaN)).Message);
        Assert.Contains(
            "LstmCellValues expects PreviousHidden from −1 to 1 but got 2",
            Assert.Throws<ArgumentOutOfRangeException>(() => new LstmCellValues(0.5f, 0.5f, 0, 0.5f, 0) { PreviousHidden = 2 }).Message);
        Assert.Contains(
            "GruCellValues expects resetGate from 0 to 1 but got -1",
            Assert.Throws<ArgumentOutOfRangeException>(() => new GruCellValues(-1, 0.5f, 0, 0)).Message);
        Assert.Contains(
            "RnnCellValues expects bias to be a finite number",
            Assert.Throws<ArgumentOutOfRangeException>(() => new RnnCellValues(0, 0, float.PositiveInfinity)).Message);
        Assert.Contains(
            "Diagrams.Unrolled expects inputs for each of the 3 steps but got 2",
            Assert.Throws<ArgumentException>(() => Diagrams.Unrolled(3, ["a", "b"])).Message);
        Assert.Contains(
            "Diagrams.Unrolled expects states[1] from −1 to 1 but got 1.5",
            Assert.Throws<ArgumentOutOfRangeException>(() => Diagrams.Unrolled(2, states: [0, 1.5f])).Message);
        Assert.Contains(
            "Diagrams.Unrolled expects 1 to 12 steps but got 13",
            Assert.Throws<ArgumentOutOfRangeException>(() => Diagrams.Unrolled(13)).Message);
        Assert.Contains(
            "expects 1 to 8 steps but got 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => Diagrams.RolledAndUnrolled(0)).Message);
        Assert.Contains(
            "expects 0 to 4 decimals but got 5",
            Assert.Throws<ArgumentOutOfRangeException>(() => Diagrams.LstmCell(decimals: 5)).Message);
        Assert.Contains("expects a title but got none", Assert.Throws<ArgumentException>(() => Diagrams.LstmCell(title: " ")).Message);
    }

    private static string[] TextsOf(Diagram diagram) =>
        [
            .. XDocument.Parse(diagram.ToSvg()).Root!
                .Element(Svg + "g")!
                .Descendants(Svg + "text")
                .Select(text => text.Value.Replace('\u00A0', ' ')),
        ];

    /// <summary>Heads are triangles without a border.</summary>
    private static bool IsHead(JsonElement shape) =>
        shape.GetProperty("line").GetProperty("width").GetDouble() == 0
            && shape.TryGetProperty("path", out var path)
            && path.GetString()!.Count(letter => letter == 'L') == 2;
}
