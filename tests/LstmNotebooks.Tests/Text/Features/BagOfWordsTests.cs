using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class BagOfWordsTests
{
    private static readonly string[] Documents =
        ["This is the first document.", "This is the second second document.", "And the third one.", "Is this the first document?"];

    // The counts of scikit-learn's guide to text features, and the weights that it prints for them.
    private static readonly string[] GuideCounts = ["a a a c", "a a", "a a a", "a a a a", "a a a b b", "a a a c c"];

    [Fact]
    public void Transform_Documents_CountsTheirWords()
    {
        var bag = BagOfWords.Fit(Documents);

        Assert.Equal(["and", "document", "first", "is", "one", "second", "the", "third", "this"], bag.Features);
        Assert.Equal([1, 3, 2, 3, 1, 1, 4, 1, 3], bag.DocumentCounts);
        Assert.Equal(
            new double[,]
            {
                { 0, 1, 1, 1, 0, 0, 1, 0, 1 },
                { 0, 1, 0, 1, 0, 2, 1, 0, 1 },
                { 1, 0, 0, 0, 1, 0, 1, 1, 0 },
                { 0, 1, 1, 1, 0, 0, 1, 0, 1 },
            },
            bag.Transform(Documents).ToDense());
    }

    [Fact]
    public void Transform_Binary_CountsAWordOnce()
    {
        var bag = BagOfWords.Fit(Documents, new VectorizerOptions { Binary = true });

        Assert.Equal(1, bag.Transform("second second")[bag.ColumnOf("second")]);
    }

    [Fact]
    public void Transform_UnknownWords_AreLeftOut()
    {
        var row = BagOfWords.Fit(Documents).Transform("a second opinion");

        Assert.Equal([0, 0, 0, 0, 0, 1, 0, 0, 0], row.ToDense());
    }

    [Fact]
    public void Fit_NGrams_AreRunsOfWords()
    {
        var bag = BagOfWords.Fit(["the cat sat", "the cat ran"], new VectorizerOptions { LongestNGram = 2 });

        Assert.Equal(["cat", "cat ran", "cat sat", "ran", "sat", "the", "the cat"], bag.Features);
        Assert.Equal([1, 0, 1, 0, 1, 1, 1], bag.Transform("the cat sat").ToDense());
    }

    [Fact]
    public void Fit_CharacterNGrams_HaveNothingBetween()
    {
        var bag = BagOfWords.Fit(
            ["aba"],
            new VectorizerOptions { Tokenizer = new CharacterTokenizer(), ShortestNGram = 2, LongestNGram = 3 });

        Assert.Equal(["ab", "aba", "ba"], bag.Features);
    }

    [Fact]
    public void Fit_StopWords_AreLeftOutBeforeNGrams()
    {
        var bag = BagOfWords.Fit(["lord of the rings"], new VectorizerOptions { LongestNGram = 2, StopWords = StopWords.English });

        Assert.Equal(["lord", "lord rings", "rings"], bag.Features);
    }

    [Fact]
    public void Fit_DocumentLimits_KeepWhatLiesBetween()
    {
        var options = new VectorizerOptions { MinDocuments = 2, MaxDocumentShare = 0.75 };

        Assert.Equal(["document", "first", "is", "this"], BagOfWords.Fit(Documents, options).Features);
        Assert.Equal(["document", "is"], BagOfWords.Fit(Documents, options with { MaxFeatures = 2 }).Features);
    }

    [Fact]
    public void Fit_NothingLeft_SaysWhatToDo()
    {
        var strict = Assert.Throws<ArgumentException>(() => BagOfWords.Fit(["a b", "c d"], new VectorizerOptions { MinDocuments = 2 }));
        var empty = Assert.Throws<ArgumentException>(() => BagOfWords.Fit(["", "..."]));

        Assert.Contains("No feature is left of 4 in 2 texts. Lower MinDocuments", strict.Message, StringComparison.Ordinal);
        Assert.Contains("No feature is left of 0 in 2 texts. Check that the texts are not empty", empty.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1, 1.0, "N-grams are 1 token or more")]
    [InlineData(2, 1, 1, 1.0, "2 to 1")]
    [InlineData(1, 1, 0, 1.0, "MinDocuments is a number of texts, 1 or more, but it is 0")]
    [InlineData(1, 1, 1, 1.5, "up to 1, but it is 1.5")]
    [InlineData(1, 1, 1, double.NaN, "but it is NaN")]
    public void Fit_BadOptions_NameTheOption(int shortest, int longest, int minDocuments, double share, string expected)
    {
        var options = new VectorizerOptions
        {
            ShortestNGram = shortest,
            LongestNGram = longest,
            MinDocuments = minDocuments,
            MaxDocumentShare = share,
        };

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => BagOfWords.Fit(Documents, options));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnOf_Misspelt_SuggestsTheNearest()
    {
        var error = Assert.Throws<ArgumentException>(() => BagOfWords.Fit(Documents).ColumnOf("documant"));

        Assert.Contains("Did you mean 'document'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TfIdf_GuideExample_GivesItsWeightsAndRows()
    {
        var tfIdf = TfIdf.Fit(GuideCounts);
        var rows = tfIdf.Transform(GuideCounts).ToDense();
        var expected = new[,]
        {
            { 0.85151335, 0, 0.52433293 },
            { 1, 0, 0 },
            { 1, 0, 0 },
            { 1, 0, 0 },
            { 0.55422893, 0.83236428, 0 },
            { 0.63035731, 0, 0.77630514 },
        };

        Assert.Equal(["a", "b", "c"], tfIdf.Features);
        Near.Equal(1, tfIdf.Weights[0], 1e-8);
        Near.Equal(2.25276297, tfIdf.Weights[1], 1e-8);
        Near.Equal(1.84729786, tfIdf.Weights[2], 1e-8);
        for (var i = 0; i < GuideCounts.Length; i++)
        {
            for (var j = 0; j < 3; j++)
                Near.Equal(expected[i, j], rows[i, j], 1e-8);
        }
    }

    [Fact]
    public void TfIdf_Sublinear_WeighsTheLogarithmOfACount()
    {
        var row = TfIdf.Fit(GuideCounts, sublinear: true).Transform("a a a b");

        Near.Equal((1 + Math.Log(3)) / (1 + Math.Log(7.0 / 2)), row[0] / row[1], 1e-12);
    }

    [Fact]
    public void TfIdf_TextWithoutKnownWords_IsZero()
    {
        var row = TfIdf.Fit(GuideCounts).Transform("x y");

        Assert.Equal([0, 0, 0], row.ToDense());
    }

    [Fact]
    public void ToTable_ShowsTextsAndFeatures()
    {
        var table = BagOfWords.Fit(GuideCounts).ToTable(["a a c"]);

        Assert.Equal(["text", "a", "b", "c"], table.Columns);
        Assert.Equal(["a a c", "2", "0", "1"], table.Rows[0]);
        Assert.Equal("0.735", TfIdf.Fit(GuideCounts).ToTable(["a a c"]).Rows[0][1]);
    }
}
