using System.Globalization;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>The shipped news corpus is what data/README.md says: whole, balanced, invented and free of repeats.</summary>
public sealed class NewsCorpusTests
{
    private const int Topics = 10;
    private const int EventsOfATopic = 30;

    private static readonly (string Label, string Tone)[] Ways =
    [
        ("fake", "sensational"),
        ("fake", "sober"),
        ("real", "sensational"),
        ("real", "sober"),
    ];

    [Fact]
    public void Items_EveryTopic_HasThirtyEventsToldFourWays()
    {
        var topics = ShippedNews.Items.GroupBy(item => item.Topic).ToArray();

        Assert.Equal(1_200, ShippedNews.Items.Count);
        Assert.Equal(Topics, topics.Length);
        Assert.All(topics, topic => Assert.Equal(EventsOfATopic, topic.Select(item => item.Event).Distinct().Count()));
        Assert.All(
            ShippedNews.Items.GroupBy(item => item.Event),
            one => Assert.Equal(
                Ways,
                one.Select(item => (item.Label, item.Tone))
                    .OrderBy(way => way.Label, StringComparer.Ordinal)
                    .ThenBy(way => way.Tone, StringComparer.Ordinal)));
    }

    [Fact]
    public void Items_EveryEvent_HasOneTopicOneSplitAndNearbyDays()
    {
        Assert.All(ShippedNews.Items.GroupBy(item => item.Event), one =>
        {
            Assert.Single(one.Select(item => item.Topic).Distinct());
            Assert.Single(one.Select(item => item.Split).Distinct());
            Assert.InRange(one.Max(item => item.Date).DayNumber - one.Min(item => item.Date).DayNumber, 0, 2);
        });
    }

    [Fact]
    public void Items_EverySplit_HasItsShareOfEachTopicToneAndLabel()
    {
        foreach (var (split, events) in ((string, int)[])[("train", 18), ("validation", 3), ("test", 5), ("audit", 4)])
        {
            var cells = ShippedNews.Split(split).CountBy(item => (item.Topic, item.Tone, item.Label)).ToArray();

            Assert.Equal(Topics * Ways.Length, cells.Length);
            Assert.All(cells, cell => Assert.Equal(events, cell.Value));
        }
    }

    [Fact]
    public void Items_Lengths_AreInTheirRange()
    {
        Assert.All(ShippedNews.Items, item =>
        {
            Assert.True(
                ShippedNews.CountWords(item.Title) is >= 6 and <= 16,
                $"{item.Id}: the title has {ShippedNews.CountWords(item.Title)} words.");
            Assert.True(
                ShippedNews.CountWords(item.Body) is >= 40 and <= 90,
                $"{item.Id}: the body has {ShippedNews.CountWords(item.Body)} words.");
        });
    }

    [Fact]
    public void Texts_AreOneLineOfPlainCharacters()
    {
        var texts = ShippedNews.Items.SelectMany(item => (string[])[item.Title, item.Body])
            .Concat(ShippedNews.Facts.SelectMany(fact => (string[])[fact.Subject, fact.Value]));

        Assert.All(texts, text =>
        {
            Assert.True(text.All(letter => letter is >= ' ' and <= '~'), text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.Equal(text.Trim(), text);
        });
    }

    [Fact]
    public void Items_OfDifferentEvents_ShareFewRunsOfFiveWords()
    {
        var items = ShippedNews.Items;
        var likest = WordRuns.Likenesses(items.Select(item => item.FullText()), length: 5)
            .Where(pair => items[pair.First].Event != items[pair.Second].Event)
            .MaxBy(pair => pair.Likeness);

        Assert.True(likest.Likeness < 0.2, $"{items[likest.First].Id} and {items[likest.Second].Id} are as alike as {likest.Likeness:F3}.");
    }

    [Fact]
    public void Texts_HoldNoNameOfTheRealWorld()
    {
        var found = from text in ShippedNews.Items.Select(item => $"{item.Id}: {item.Source}. {item.FullText()}")
            .Concat(ShippedNews.Facts.Select(fact => $"{fact.Id}: {fact.Subject}: {fact.Value}"))
                    from name in RealNames.In(text)
                    select $"{name} in {text}";

        Assert.Empty(found);
    }

    [Fact]
    public void Facts_OfEveryEvent_AreThere()
    {
        var facts = ShippedNews.Facts;
        var events = facts.Where(fact => fact.Event.Length > 0).ToArray();

        Assert.Equal(
            ShippedNews.Items.Select(item => (item.Topic, item.Event)).Distinct().Order(),
            events.Select(fact => (fact.Topic, fact.Event)).Order());
        Assert.All(
            ShippedNews.Items.GroupBy(item => item.Topic),
            topic => Assert.Contains(facts, fact => fact.Topic == topic.Key && fact.Event.Length == 0));
        Assert.Contains(facts, fact => fact.Topic.Length == 0);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("validation")]
    [InlineData("test")]
    [InlineData("audit")]
    public void Readme_SaysHowLargeAPartIs(string split)
    {
        var part = ShippedNews.Split(split);
        var words = new WordTokenizer().Tokenize(part.Select(item => item.FullText())).SelectMany(text => text);

        string[] row =
        [
            split,
            Count(part.Length),
            Count(part.Select(item => item.Event).Distinct().Count()),
            Count(part.Select(item => item.Topic).Distinct().Count()),
            Count(part.Count(item => item.Label == "real")),
            Count(part.Count(item => item.Tone == "sober")),
            Range(part.Select(item => ShippedNews.CountWords(item.Title))),
            Range(part.Select(item => ShippedNews.CountWords(item.Body))),
            Count(words.Distinct().Count()),
        ];

        var line = File.ReadLines(RepositoryFiles.Find("data/README.md"))
            .Single(line => line.StartsWith($"| {split} |", StringComparison.Ordinal));
        Assert.Equal($"| {string.Join(" | ", row)} |", line);
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Range(IEnumerable<int> numbers) =>
        string.Create(CultureInfo.InvariantCulture, $"{numbers.Average():F1} ({numbers.Min()} to {numbers.Max()})");
}
