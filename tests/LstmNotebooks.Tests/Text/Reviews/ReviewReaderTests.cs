using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class ReviewReaderTests : IDisposable
{
    private const string Header = "id,hotel,voice,label,split,text\n";
    private const string Row = "r0001,Hotel Lune,senior,positive,train,\"Clean, and quiet.\"\n";
    private const string PairHeader = "pair,kind,fold,praise,complaint,positive,negative\n";
    private const string PairRow = "p001,not-but,2,clean,dirty,\"It was not dirty but clean.\",\"It was not clean but dirty.\"\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void HotelReviews_Rows_BecomeReviews()
    {
        var review = Assert.Single(Corpus.HotelReviews(folder.Write("reviews.csv", Header + Row)));

        Assert.Equal(new HotelReview("r0001", "Hotel Lune", "senior", "positive", "train", "Clean, and quiet."), review);
        Assert.Equal(
            new LabelledText("", "Clean, and quiet.", "positive") { Id = "r0001", Source = "senior", Group = "Hotel Lune" },
            review.ToLabelledText());
    }

    [Fact]
    public void NegationProbe_Rows_BecomePairs()
    {
        var pair = Assert.Single(Corpus.NegationProbe(folder.Write("probe.csv", PairHeader + PairRow)));

        Assert.Equal(
            new NegationPair("p001", "not-but", 2, "clean", "dirty", "It was not dirty but clean.", "It was not clean but dirty."),
            pair);
    }

    [Theory]
    [InlineData(",positive,", ",good,", "reviews.csv, line 3: column 'label' is 'good', none of positive, negative.")]
    [InlineData(",train,", ",exam,", "reviews.csv, line 3: column 'split' is 'exam', none of train, validation, test.")]
    [InlineData("\"Clean, and quiet.\"", "", "reviews.csv, line 3: column 'text' is empty.")]
    [InlineData(",senior,", ",,", "reviews.csv, line 3: column 'voice' is empty.")]
    [InlineData("r0002", "r0001", "reviews.csv, line 3: the id 'r0001' stands in line 2 already. Give each row an id of its own.")]
    [InlineData(
        ",train,",
        ",test,",
        "reviews.csv, line 3: the hotel 'Hotel Lune' is in test here and in train in line 2. Keep all reviews of a hotel in one part.")]
    public void HotelReviews_BadCell_NamesFileLineAndColumn(string cell, string wrong, string expected)
    {
        var second = Row.Replace("r0001", "r0002", StringComparison.Ordinal).Replace(cell, wrong, StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(() => Corpus.HotelReviews(folder.Write("reviews.csv", Header + Row + second)));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",2,", ",0,", "probe.csv, line 2: column 'fold' is '0', not a whole number from 1.")]
    [InlineData(",2,", ",1.5,", "probe.csv, line 2: column 'fold' is '1.5', not a whole number from 1.")]
    [InlineData(",2,", ",,", "probe.csv, line 2: column 'fold' is '', not a whole number from 1.")]
    [InlineData("not-but", "", "probe.csv, line 2: column 'kind' is empty.")]
    [InlineData(
        "clean,dirty,",
        "clean,,",
        "probe.csv, line 2: column 'complaint' is empty and its counterpart is not. Fill in both, or neither.")]
    [InlineData("clean,dirty,", "clean,filthy,", "probe.csv, line 2: the complaint 'filthy' does not stand once in each sentence of p001.")]
    [InlineData("clean,dirty,", "lean,dirty,", "probe.csv, line 2: the praise 'lean' does not stand once in each sentence of p001.")]
    [InlineData(
        "not clean but dirty",
        "not clean but filthy",
        "probe.csv, line 2: the sentences of p001 are not of the same words ('dirty' is in one alone). Use every word as often in both.")]
    [InlineData(
        "not clean but dirty",
        "not not clean but dirty",
        "probe.csv, line 2: the sentences of p001 are not of the same words (one stands more often in one of them).")]
    [InlineData(
        "not clean but dirty",
        "not dirty but clean",
        "probe.csv, line 2: both sentences of p001 are 'It was not dirty but clean.'.")]
    public void NegationProbe_BadCell_NamesFileLineAndColumn(string cell, string wrong, string expected)
    {
        var row = PairRow.Replace(cell, wrong, StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(() => Corpus.NegationProbe(folder.Write("probe.csv", PairHeader + row)));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NegationProbe_RepeatedPair_SaysWhereItStood()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => Corpus.NegationProbe(folder.Write("probe.csv", PairHeader + PairRow + PairRow)));

        Assert.StartsWith(
            "probe.csv, line 3: the pair 'p001' stands in line 2 already. Give each row a pair of its own.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void NegationProbe_FileOfReviews_ListsItsColumns()
    {
        var error = Assert.Throws<InvalidDataException>(() => Corpus.NegationProbe(folder.Write("reviews.csv", Header + Row)));

        Assert.StartsWith("reviews.csv has no column 'pair'. It has: 'id', 'hotel'", error.Message, StringComparison.Ordinal);
    }
}
