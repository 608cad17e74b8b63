using LstmNotebooks.Data;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>The real files hold what is known of them.</summary>
public sealed class FakeNewsMirrorTests
{
    private static readonly LoadOptions Quiet = new() { Progress = TextWriter.Null };

    [DataFact("fake-news/fake_or_real_news_titles.csv.gz")]
    public void McIntire_Titles_AreWhole()
    {
        var texts = FakeNewsData.McIntire(DataMirror.Find("fake-news/fake_or_real_news_titles.csv.gz"), Quiet).ToList();

        AssertLabels(texts, ("fake", 3164), ("real", 3171));
        Assert.Equal(79, Repeats(texts, text => text.Title));
        Assert.Equal("6,227 kept, 108 repeats and 0 with conflicting labels left out", texts.Deduplicate().ToString());
        Assert.Equal("You Can Smell Hillary’s Fear", texts[0].Title);
        Assert.Contains(texts, text => text.Title.Contains(','));
        Assert.All(texts, text => Assert.Equal("", text.Text));
    }

    [DataFact("fake-news/fakenewsnet-politifact-titles.csv")]
    public void FakeNewsNetTitles_PolitiFact_AreWhole()
    {
        var texts = FakeNewsData.FakeNewsNetTitles(DataMirror.Find("fake-news/fakenewsnet-politifact-titles.csv"), Quiet).ToList();

        AssertLabels(texts, ("fake", 432), ("real", 430));
        Assert.Equal(40, Repeats(texts, text => text.Title));
        Assert.Equal("821 kept, 39 repeats and 2 with conflicting labels left out", texts.Deduplicate().ToString());
        Assert.Equal("politifact15014", texts[0].Id);
    }

    [DataFact("fake-news/fakenewsnet2018-articles.csv.gz")]
    public void FakeNewsNetArticles_FirstRelease_IsWhole()
    {
        var texts = FakeNewsData.FakeNewsNetArticles(DataMirror.Find("fake-news/fakenewsnet2018-articles.csv.gz"), Quiet).ToList();

        AssertLabels(texts, ("fake", 211), ("real", 211));
        Assert.Equal(
            [("BuzzFeed", 182), ("PolitiFact", 240)],
            texts.CountBy(text => text.Group).OrderBy(group => group.Key).Select(group => (group.Key, group.Value)));
        Assert.Equal(2, texts.Count(text => text.Text.Length == 0));
        Assert.Equal(16, Repeats(texts, text => text.Text));
        Assert.Equal(13, Repeats(texts, text => text.Title));
        // One text stands under both labels.
        Assert.Equal("406 kept, 14 repeats and 2 with conflicting labels left out", texts.Deduplicate(text => text.Text).ToString());
    }

    [DataFact("fake-news/onion-or-not.csv.gz")]
    public void OnionOrNot_Headlines_AreWhole()
    {
        var texts = FakeNewsData.OnionOrNot(DataMirror.Find("fake-news/onion-or-not.csv.gz"), Quiet).ToList();

        AssertLabels(texts, ("not-onion", 15_000), ("onion", 9_000));
        Assert.Equal(2, Repeats(texts, text => text.Title));
        Assert.Equal("23,923 kept, 71 repeats and 6 with conflicting labels left out", texts.Deduplicate().ToString());
    }

    [DataFact("fake-news/clickbait.csv.gz")]
    public void Clickbait_Headlines_AreWholeAndSplitEvenly()
    {
        var texts = FakeNewsData.Clickbait(DataMirror.Find("fake-news/clickbait.csv.gz"), Quiet).ToList();

        AssertLabels(texts, ("clickbait", 15_999), ("news", 16_001));
        Assert.Equal(0, Repeats(texts, text => text.Title));
        Assert.Equal("31,998 kept, 2 repeats and 0 with conflicting labels left out", texts.Deduplicate().ToString());

        // The file is ordered by label.
        var split = GroupedSplit.ByFractionOfEach(Enumerable.Range(0, texts.Count), texts.Select(text => text.Label), train: 0.8);
        Assert.InRange(split.Test.Count(item => texts[item].Label == "clickbait"), 3_199, 3_201);
        Assert.InRange(split.Test.Count, 6_399, 6_401);
    }

    private static void AssertLabels(List<LabelledText> texts, params (string Label, int Count)[] expected) =>
        Assert.Equal(
            expected,
            texts.CountBy(text => text.Label)
                .OrderBy(label => label.Key, StringComparer.Ordinal)
                .Select(label => (label.Key, label.Value)));

    private static int Repeats(List<LabelledText> texts, Func<LabelledText, string> by) =>
        texts.Count - texts.Select(by).Distinct(StringComparer.Ordinal).Count();
}
