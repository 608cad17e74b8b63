using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>Words and pairs of words, one setting for all data sets: what neural classifiers must beat.</summary>
public sealed class LinearBaselineTests
{
    // A row of length 1 over tens of features needs larger weights than C = 1 lets it have.
    private const double C = 100;

    private static readonly VectorizerOptions WordsAndPairs =
        new() { LongestNGram = 2, Binary = true, Tokenizer = new WordTokenizer(new WordOptions { Punctuation = true }) };

    [DataFact("text-classification/sst2.csv.gz")]
    public void NaiveBayes_Sst2_ReachesTheKnownAccuracy()
    {
        var (train, test) = OfficialSplit("sst2");

        AssertReaches(0.829, NaiveBayesAccuracy(train, test));
    }

    [DataFact("text-classification/sst2.csv.gz")]
    public void LogisticRegression_Sst2_ReachesTheKnownAccuracy()
    {
        var (train, test) = OfficialSplit("sst2");

        AssertReaches(0.823, LogisticAccuracy(train, test));
    }

    [DataFact("text-classification/trec.csv.gz")]
    public void LogisticRegression_Trec_ReachesTheKnownAccuracy()
    {
        var (train, test) = OfficialSplit("trec");

        AssertReaches(0.902, LogisticAccuracy(train, test));
    }

    [DataFact("text-classification/rotten-tomatoes.csv.gz")]
    public void NaiveBayes_RottenTomatoesOneFold_ReachesTheKnownAccuracy()
    {
        var table = LabelledTexts.Load("text-classification/rotten-tomatoes.csv.gz");

        // The file is ordered by label: every tenth row has both.
        var train = LabelledTexts.Of(table, "label", row => row % 10 != 0);
        var test = LabelledTexts.Of(table, "label", row => row % 10 == 0);

        AssertReaches(0.779, NaiveBayesAccuracy(train, test));
    }

    [DataFact("text-classification/hotel-reviews-opspam.csv.gz")]
    public void LogisticRegression_HotelPolarity_ReachesTheKnownAccuracyOnHotelsHeldOut()
    {
        var table = LabelledTexts.Load("text-classification/hotel-reviews-opspam.csv.gz");
        string[] hotels = [.. table.Text("hotel").Distinct().Order(StringComparer.Ordinal)];
        var right = 0.0;

        for (var fold = 0; fold < 5; fold++)
        {
            HashSet<string> heldOut = [.. hotels.Where((_, hotel) => hotel % 5 == fold)];
            var train = LabelledTexts.Of(table, "polarity", row => !heldOut.Contains(table.Text(row, "hotel")));
            var test = LabelledTexts.Of(table, "polarity", row => heldOut.Contains(table.Text(row, "hotel")));
            right += LogisticAccuracy(train, test) * test.Texts.Count;
        }

        AssertReaches(0.960, right / table.RowCount);
    }

    private static (LabelledTexts Train, LabelledTexts Test) OfficialSplit(string name)
    {
        var table = LabelledTexts.Load($"text-classification/{name}.csv.gz");
        return (LabelledTexts.Of(table, "label", row => table.Text(row, "split") == "train"), LabelledTexts.Of(table, "label", row => table.Text(row, "split") == "test"));
    }

    private static double NaiveBayesAccuracy(LabelledTexts train, LabelledTexts test)
    {
        var bag = BagOfWords.Fit(train.Texts, WordsAndPairs);
        return NaiveBayes.Fit(bag.Transform(train.Texts), train.Labels).Accuracy(bag.Transform(test.Texts), test.Labels);
    }

    private static double LogisticAccuracy(LabelledTexts train, LabelledTexts test)
    {
        var tfIdf = TfIdf.Fit(train.Texts, WordsAndPairs);
        return LogisticRegression.Fit(tfIdf.Transform(train.Texts), train.Labels, C).Accuracy(tfIdf.Transform(test.Texts), test.Labels);
    }

    private static void AssertReaches(double known, double accuracy) => Assert.True(accuracy >= known - 0.005, $"Accuracy {accuracy:P2} is below {known:P1} − 0.5.");
}
