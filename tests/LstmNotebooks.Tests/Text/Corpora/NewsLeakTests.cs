using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>What gives the label of the shipped news away, and what does not: fitted on the train part, scored on another.</summary>
public sealed class NewsLeakTests
{
    [Fact]
    public void Label_FromTopicToneOrEvent_IsAGuess()
    {
        AssertIsAGuess(ByValue(item => item.Topic, "test"));
        AssertIsAGuess(ByValue(item => item.Tone, "test"));
        AssertIsAGuess(ByValue(item => item.Topic + item.Tone, "test"));
        AssertIsAGuess(ByValue(item => item.Event, "test"));
    }

    [Fact]
    public void Label_FromLength_IsAGuess()
    {
        AssertIsAGuess(ByThreshold(item => ShippedNews.CountWords(item.Title)));
        AssertIsAGuess(ByThreshold(item => ShippedNews.CountWords(item.Body)));
    }

    /// <summary>With the defaults: words in small letters, C = 1.</summary>
    [Fact]
    public void Label_FromTitleAndBody_IsRightInAboutThreeOfFour() =>
        AssertBetween(0.70, 0.90, ByWords(item => item.FullText(), c: 1, "test"));

    [Fact]
    public void Label_FromTheSource_IsGivenAwayInTheTestPartOnly()
    {
        AssertBetween(1, 1, ByValue(item => item.Source, "test"));
        AssertBetween(0.45, 0.55, ByValue(item => item.Source, "audit"));
    }

    /// <summary>The source before the title, among all other words; the larger C lets two words of some seventy weigh enough.</summary>
    [Fact]
    public void Label_FromSourceTitleAndBody_IsGivenAwayInTheTestPartOnly()
    {
        AssertBetween(0.97, 1, ByWords(WithSource, c: 10, "test"));
        AssertBetween(0.45, 0.70, ByWords(WithSource, c: 10, "audit"));
    }

    private static string WithSource(NewsItem item) => $"{item.Source}. {item.FullText()}";

    private static void AssertIsAGuess(double accuracy) => AssertBetween(0, 0.55, accuracy);

    private static void AssertBetween(double low, double high, double accuracy) =>
        Assert.True(accuracy >= low && accuracy <= high, $"{accuracy:P1} of the items are right; expected {low:P0} to {high:P0}.");

    /// <summary>The more frequent label of each value; of all, where the value is new.</summary>
    private static double ByValue(Func<NewsItem, string> value, string part)
    {
        var train = ShippedNews.Split("train");
        var labels = train.GroupBy(value).ToDictionary(group => group.Key, MostFrequent);
        var otherwise = MostFrequent(train);
        return Accuracy(part, item => labels.GetValueOrDefault(value(item), otherwise));
    }

    /// <summary>The number that parts the labels best, whichever lies above.</summary>
    private static double ByThreshold(Func<NewsItem, int> number)
    {
        var train = ShippedNews.Split("train");
        var (threshold, above, below) = (from limit in train.Select(number).Distinct().Order()
                                         from labels in ((string, string)[])[("real", "fake"), ("fake", "real")]
                                         orderby train.Count(
                                             item => item.Label == (number(item) > limit ? labels.Item1 : labels.Item2)) descending
                                         select (limit, labels.Item1, labels.Item2)).First();
        return Accuracy("test", item => number(item) > threshold ? above : below);
    }

    private static double ByWords(Func<NewsItem, string> text, double c, string part)
    {
        var (train, other) = (ShippedNews.Split("train"), ShippedNews.Split(part));
        var tfIdf = TfIdf.Fit(train.Select(text));
        var model = LogisticRegression.Fit(tfIdf.Transform(train.Select(text)), [.. train.Select(item => item.Label)], c);
        return model.Accuracy(tfIdf.Transform(other.Select(text)), [.. other.Select(item => item.Label)]);
    }

    private static string MostFrequent(IEnumerable<NewsItem> items) =>
        items.CountBy(item => item.Label)
            .OrderByDescending(label => label.Value)
            .ThenBy(label => label.Key, StringComparer.Ordinal)
            .First().Key;

    private static double Accuracy(string part, Func<NewsItem, string> predict) =>
        ShippedNews.Split(part).Average(item => predict(item) == item.Label ? 1.0 : 0.0);
}
