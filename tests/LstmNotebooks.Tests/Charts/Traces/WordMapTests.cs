using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using LstmNotebooks.Charts;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Charts;

public sealed class WordMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void ToSvg_ManyWords_NoTextHidesAnotherTextOrAPoint()
    {
        var figure = Crowd(words: 400, groups: 3);

        var layout = SvgLayout.Of(figure);

        var boxes = new List<LabelBox>();
        for (var series = 0; series < figure.Traces.Count; series++)
        {
            var trace = (ScatterTrace)figure.Traces[series];
            foreach (var (x, y) in layout.XsOf(trace.X).Zip(layout.YsOf(trace.Y)))
                Assert.DoesNotContain(boxes, box => box.Overlaps(new LabelBox(x - 3, y - 3, x + 3, y + 3)));
            for (var i = 0; i < trace.Labels.Length; i++)
            {
                if (layout.Labels[series]![i] is not { } place)
                    continue;
                var box = new LabelBox(place.Left, place.Top, place.Left + SvgText.Width(trace.Labels[i], 11), place.Top + 13);
                Assert.DoesNotContain(boxes, box.Overlaps);
                boxes.Add(box);
            }
        }
        Assert.InRange(boxes.Count, 60, 399);
    }

    [Fact]
    public void ToSvg_EveryWordIsATextOrATip()
    {
        var figure = Crowd(words: 400, groups: 3);

        var svg = XDocument.Parse(figure.ToSvg()).Root!;

        var texts = svg.Descendants(Svg + "text")
            .Select(text => text.Value)
            .Where(text => text.StartsWith("word", StringComparison.Ordinal))
            .ToArray();
        var tips = svg.Descendants(Svg + "path").Elements(Svg + "title").Select(title => title.Value).ToArray();
        Assert.NotEmpty(tips);
        Assert.Empty(texts.Intersect(tips));
        Assert.Equal(
            Enumerable.Range(0, 400).Select(i => $"word{i}").Order(StringComparer.Ordinal),
            texts.Concat(tips).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ToSvg_FirstWords_FindRoomFirst()
    {
        var groups = Enumerable.Range(0, 30).Select(i => i % 3 == 0 ? "early" : "late").Reverse();

        var layout = SvgLayout.Of(
            Chart.WordMap(Enumerable.Range(0, 30).Select(i => $"word{i}"), new float[30, 2], "All in one place", groups));

        // Right, left, above and below: there is no more room, and the series take turns.
        var placed = layout.Labels.SelectMany(places => places!).Count(place => place is not null);
        Assert.Equal(4, placed);
        Assert.Equal(["middle right", "middle left", "bottom center"], layout.Labels[0]!.Take(3).Select(place => place!.Value.Side));
        Assert.Equal("top center", layout.Labels[1]![0]!.Value.Side);
    }

    [Fact]
    public void ToPlotlyJson_PlacesTheTextsAsThePictureDoes()
    {
        var figure = Crowd(words: 400, groups: 1);

        using var json = JsonDocument.Parse(figure.ToPlotlyJson());

        var trace = json.RootElement.GetProperty("data")[0];
        var places = SvgLayout.Of(figure).Labels[0]!;
        var labels = ((ScatterTrace)figure.Traces[0]).Labels;
        for (var i = 0; i < 400; i++)
        {
            Assert.Equal(labels[i], trace.GetProperty("hovertext")[i].GetString());
            Assert.Equal(places[i] is null ? "" : labels[i], trace.GetProperty("text")[i].GetString());
            Assert.Equal(places[i]?.Side ?? "middle right", trace.GetProperty("textposition")[i].GetString());
        }
    }

    [Fact]
    public void Groups_AreSeriesInTheOrderOfTheirAppearance()
    {
        var figure = Chart.WordMap(["a", "b", "c"], new[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }, "Letters", ["late", "early", "late"]);

        Assert.Equal("""
            Word map: Letters. x 1 to 5; y 2 to 6; 2 series, 3 words.
            late: 2 words, 2 to 6
            early: 1 word, 4 to 4
            """, figure.ToString(), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void BadInput_SaysWhatIsWrong()
    {
        Assert.Contains(
            "2 words and places of shape [2, 3]",
            Assert.Throws<ArgumentException>(() => Chart.WordMap(["a", "b"], new float[2, 3], "t")).Message);
        Assert.Contains(
            "2 words and places of shape [1, 2]",
            Assert.Throws<ArgumentException>(() => Chart.WordMap(["a", "b"], new float[1, 2], "t")).Message);
        Assert.Contains(
            "words has 2 items but groups has 1",
            Assert.Throws<ArgumentException>(() => Chart.WordMap(["a", "b"], new float[2, 2], "t", ["g"])).Message);
        Assert.Contains(
            "at most 6 groups",
            Assert.Throws<ArgumentException>(
                () => Chart.WordMap(
                    "abcdefg".Select(letter => $"{letter}"),
                    new float[7, 2],
                    "t",
                    "abcdefg".Select(letter => $"{letter}"))).Message);
    }

    [Fact]
    public void SimilarityHeatMap_ShowsEveryNumberOnOneScale()
    {
        var figure = Chart.SimilarityHeatMap(["dog", "cat"], new[,] { { 1, 0.5f }, { 0.5f, 1 } }, "Pets");

        var svg = XDocument.Parse(figure.ToSvg()).Root!;
        using var json = JsonDocument.Parse(figure.ToPlotlyJson());

        Assert.Equal(
            ["0.50", "0.50", "1.00", "1.00"],
            svg.Descendants(Svg + "text")
                .Select(text => text.Value)
                .Where(text => text.Length == 4 && char.IsAsciiDigit(text[0]))
                .Order(StringComparer.Ordinal));
        var trace = json.RootElement.GetProperty("data")[0];
        Assert.Equal(
            ("%{z:.2f}", -1, 1),
            (trace.GetProperty("texttemplate").GetString(), trace.GetProperty("zmin").GetDouble(), trace.GetProperty("zmax").GetDouble()));
        Assert.Contains(
            "from −1 to 1 but got 0 to 2",
            Assert.Throws<ArgumentException>(() => Chart.SimilarityHeatMap(["a", "b"], new[,] { { 0, 2 }, { 1, 1 } }, "t")).Message);
    }

    private static Figure Crowd(int words, int groups)
    {
        var random = new RandomStream(11);
        var places = new float[words, 2];
        for (var i = 0; i < words; i++)
            (places[i, 0], places[i, 1]) = (random.NextNormal(), random.NextNormal());
        return Chart.WordMap(
            Enumerable.Range(0, words).Select(i => $"word{i}"),
            places,
            "A crowd",
            Enumerable.Range(0, words).Select(i => (i % groups).ToString(CultureInfo.InvariantCulture)));
    }
}
