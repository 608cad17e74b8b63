using System.Globalization;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>The shipped hotel reviews and the negation probe are what data/README.md says.</summary>
public sealed class ReviewCorpusTests
{
    private const double NearlyTheSame = 0.4;

    [Fact]
    public void Reviews_EveryHotel_HasTwentyFiveOfEitherLabelInOnePart()
    {
        var hotels = ShippedReviews.Items.GroupBy(item => item.Hotel).ToArray();

        Assert.Equal(2_000, ShippedReviews.Items.Count);
        Assert.Equal(40, hotels.Length);
        Assert.All(hotels, hotel =>
        {
            Assert.Equal((25, 25), (hotel.Count(item => item.Label == "positive"), hotel.Count(item => item.Label == "negative")));
            Assert.Single(hotel.Select(item => item.Split).Distinct());
        });
        Assert.Equal(ShippedReviews.Items.Select(static (_, row) => $"r{row + 1:D4}"), ShippedReviews.Items.Select(static item => item.Id));
    }

    [Fact]
    public void Reviews_AreShuffledAndNoneRepeats()
    {
        var labels = ShippedReviews.Items.Select(item => item.Label).ToArray();
        var changes = Enumerable.Range(1, labels.Length - 1).Count(row => labels[row] != labels[row - 1]);

        Assert.InRange(changes, 900, 1_100);
        Assert.Equal(ShippedReviews.Items.Count, ShippedReviews.Items.Select(item => item.Text).Distinct().Count());
    }

    [Fact]
    public void Reviews_OfDifferentParts_AreNotNearlyTheSame()
    {
        var items = ShippedReviews.Items;
        var groups = NearDuplicates.Find(items.Select(item => item.Text), threshold: 0.7);
        var across = items.Zip(groups)
            .GroupBy(item => item.Second)
            .Where(group => group.Select(item => item.First.Split).Distinct().Count() > 1);

        Assert.Empty(across.Select(group => string.Join(" | ", group.Select(item => $"{item.First.Id}: {item.First.Text}"))));
    }

    [Fact]
    public void Hotels_HaveNoNameOfTheRealWorld() =>
        Assert.Empty(
            from item in ShippedReviews.Items.DistinctBy(item => item.Hotel)
            from name in RealNames.In(item.Hotel)
            select $"{name} in {item.Hotel}");

    [Fact]
    public void Probe_HasThreeHundredPairsOfFourteenKindsInFiveFolds()
    {
        var pairs = ShippedReviews.Pairs;

        Assert.Equal(300, pairs.Count);
        Assert.Equal(14, pairs.Select(pair => pair.Kind).Distinct().Count());
        Assert.All(pairs.GroupBy(pair => pair.Kind), kind => Assert.InRange(kind.Count(), 20, 22));
        Assert.Equal(
            [(1, 60), (2, 60), (3, 60), (4, 60), (5, 60)],
            pairs.CountBy(pair => pair.Fold).Select(fold => (fold.Key, fold.Value)).Order());
        Assert.All(pairs.GroupBy(pair => (pair.Kind, pair.Fold)), cell => Assert.InRange(cell.Count(), 4, 5));
        Assert.Equal(600, pairs.SelectMany(pair => (string[])[pair.Positive, pair.Negative]).Distinct().Count());
    }

    [Fact]
    public void Probe_OpinionsOfPairs_SwapPlacesAndTheLastOneDecidesAboutHalf()
    {
        var able = ShippedReviews.Pairs.Where(pair => pair.Praise.Length > 0).ToArray();
        bool PraiseIsLast(NegationPair pair, string sentence) => NegationPair.PlaceOf(pair.Praise, sentence) > NegationPair
            .PlaceOf(pair.Complaint, sentence);
        var last = able.Count(pair => PraiseIsLast(pair, pair.Positive)) + (ShippedReviews.Pairs.Count - able.Length) / 2.0;

        Assert.Equal(258, able.Length);
        Assert.All(able, pair => Assert.NotEqual(PraiseIsLast(pair, pair.Positive), PraiseIsLast(pair, pair.Negative)));
        Assert.Equal(169, last);
    }

    [Fact]
    public void Probe_PairsThatAreNearlyTheSame_AreInOneFold()
    {
        var pairs = ShippedReviews.Pairs;
        var groups = NearDuplicates.Find(pairs.Select(pair => pair.Positive), NearlyTheSame);

        Assert.All(
            pairs.Zip(groups).GroupBy(item => item.Second),
            group => Assert.Single(group.Select(item => item.First.Fold).Distinct()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // signs count as well
    public void Probe_BothSentencesOfEveryPair_AreTheSameToAnyBagOfWords(bool punctuation)
    {
        var pairs = ShippedReviews.Pairs;
        var options = new VectorizerOptions { Tokenizer = new WordTokenizer(new WordOptions { Punctuation = punctuation }) };
        string[] positive = [.. pairs.Select(pair => pair.Positive)], negative = [.. pairs.Select(pair => pair.Negative)];
        var bag = BagOfWords.Fit([.. ShippedReviews.Items.Select(item => item.Text), .. positive, .. negative], options);
        var weights = TfIdf.Fit([.. positive, .. negative], options, sublinear: true);
        (SparseMatrix Positive, SparseMatrix Negative)[] counted =
        [
            (bag.Transform(positive), bag.Transform(negative)),
            (weights.Transform(positive), weights.Transform(negative)),
        ];

        foreach (var (praise, complaint) in counted)
        {
            for (var pair = 0; pair < pairs.Count; pair++)
            {
                Assert.Equal(praise.Row(pair).Indices.ToArray(), complaint.Row(pair).Indices.ToArray());
                Assert.Equal(praise.Row(pair).Values.ToArray(), complaint.Row(pair).Values.ToArray());
            }
        }
    }

    [Theory]
    [InlineData("train")]
    [InlineData("validation")]
    [InlineData("test")]
    public void Readme_SaysHowLargeAPartIs(string split)
    {
        var part = ShippedReviews.Split(split);
        var words = part.Select(item => item.Text.Split(' ').Length).ToArray();
        var different = new WordTokenizer().Tokenize(part.Select(item => item.Text)).SelectMany(text => text).Distinct().Count();

        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| reviews, {split} | {part.Length:N0} | {part.Select(item => item.Hotel).Distinct().Count()} | "
            + $"{part.Count(item => item.Label == "positive")} | {words.Average():F1} ({words.Min()} to {words.Max()}) | "
            + $"{different:N0} |");

        Assert.Equal(
            row,
            File.ReadLines(RepositoryFiles.Find("data/README.md"))
                .Single(line => line.StartsWith($"| reviews, {split} |", StringComparison.Ordinal)));
    }
}
