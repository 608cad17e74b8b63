using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class EvaluationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Ranks_EqualValues_ShareTheMean() =>
        Assert.Equal([2.5, 1, 2.5, 4, 6, 6, 6], RankCorrelation.Ranks([2, 1, 2, 3, 9, 9, 9]));

    [Fact]
    public void Spearman_WorkedByHand()
    {
        Assert.Equal(1, RankCorrelation.Spearman([1, 2, 3], [10, 100, 1000]));
        Assert.Equal(-1, RankCorrelation.Spearman([1, 2, 3], [3, 2, 1]));
        // Ranks 1 2 3 4 5 and 2 1 4 3 5: 1 − 6 · 4 / (5 · 24).
        Assert.Equal(0.8, RankCorrelation.Spearman([1, 2, 3, 4, 5], [6, 5, 8, 7, 9])!.Value, 12);
        // Ranks 1 2.5 2.5 4 and 1 2 3 4: 4.5 / √(4.5 · 5).
        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), RankCorrelation.Spearman([1, 2, 2, 3], [1, 2, 3, 4])!.Value, 12);
    }

    [Fact]
    public void Spearman_NoOrder_IsNull()
    {
        Assert.Null(RankCorrelation.Spearman([], []));
        Assert.Null(RankCorrelation.Spearman([1], [2]));
        Assert.Null(RankCorrelation.Spearman([1, 1], [2, 3]));
        Assert.Contains("got 1 and 2", Assert.Throws<ArgumentException>(() => RankCorrelation.Spearman([1], [1, 2])).Message);
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => RankCorrelation.Spearman([1, 2], [1, double.NaN])).Message);
    }

    [Theory]
    [InlineData("King queen 8.5\nman\tapple\t1\n", 3)]
    [InlineData("word1\tword2\tscore\nKing\tqueen\t8.5\t3\t4\n\nman apple 1e0 1 2\r\n", 3)]
    [InlineData("word1 word2 POS SimLex999\nKing queen N 8.5\nman apple N 1\n", 4)]
    public void SimilaritySet_Load_ReadsPairs(string text, int scoreColumn)
    {
        var set = SimilaritySet.Load(folder.Write("EN-Small.txt", text), lowerCase: true, scoreColumn);

        Assert.Equal("EN-Small", set.Name);
        Assert.Equal([new("king", "queen", 8.5), new("man", "apple", 1)], set.Pairs);
    }

    [Theory]
    [InlineData("a b 1\na b\n", "line 2: 2 columns, but the score is looked for in column 3")]
    [InlineData("a b 1\na b c\n", "line 2, column 3: 'c' is no score")]
    [InlineData("word1 word2 score\n", "holds no pairs")]
    public void SimilaritySet_BadFile_NamesTheLine(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => SimilaritySet.Load(folder.Write("set.txt", text))).Message);

    [Fact]
    public void EvaluateSimilarity_MissingWords_AreLeftOut()
    {
        var set = new SimilaritySet(
            "small",
            [new("king", "queen", 9), new("man", "king", 5), new("man", "apple", 1), new("king", "Zeus", 3)]);

        var report = SmallVectors.Royal.EvaluateSimilarity(set);

        Assert.Equal(new SimilarityScore("small", 1, Known: 3, Missing: 1), report["small"]);
        Assert.Equal("""
            Similarity of words, beside what people said
            set    Spearman  pairs  left out
            -----  --------  -----  --------
            small    1.0000      3         1
            Left out are pairs with a word that has no vector.
            """, report.ToString(), ignoreLineEndingDifferences: true);
        Assert.Contains("no set 'other' but 'small'", Assert.Throws<KeyNotFoundException>(() => report["other"]).Message);
    }

    [Fact]
    public void AnalogySet_Load_ReadsSections()
    {
        var set = AnalogySet.Load(
            folder.Write("questions.txt", ": royal family\nMan king woman queen\n: fruit\nking man queen woman\nman woman apple pear\n"),
            lowerCase: true);

        Assert.Equal(["royal family", "fruit"], set.Sections.Select(section => section.Name));
        Assert.Equal([1, 2], set.Sections.Select(section => section.Questions.Count));
        Assert.Equal(new AnalogyQuestion("man", "king", "woman", "queen"), set.Sections[0].Questions[0]);
    }

    [Theory]
    [InlineData("a b c\n", "line 1: 3 words")]
    [InlineData(": empty\n", "holds no questions")]
    public void AnalogySet_BadFile_NamesTheLine(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => AnalogySet.Load(folder.Write("q.txt", text))).Message);

    [Fact]
    public void EvaluateAnalogies_CountsRightAndMissing()
    {
        var set = new AnalogySet("small",
        [
            new AnalogySection(
                "royal",
                [new("man", "king", "woman", "queen"), new("man", "king", "woman", "apple"), new("man", "king", "woman", "Zeus")]),
            new AnalogySection("none", [new("a", "b", "c", "d")]),
        ]);

        var report = SmallVectors.Royal.EvaluateAnalogies(set);

        Assert.Equal(new AnalogyScore("royal", Right: 1, Known: 2, Missing: 1), report["royal"]);
        Assert.Null(report["none"].Accuracy);
        Assert.Equal(0.5, report.Total.Accuracy);
        Assert.Equal("""
            Analogies of small, 3CosAdd
            section  right  of  accuracy  left out
            -------  -----  --  --------  --------
            royal        1   2    0.5000         1
            none         0   0         –         1
            total        1   2    0.5000         2
            Left out are questions with a word that has no vector.
            """, report.ToString(), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData(AnalogyMethod.Add)]
    [InlineData(AnalogyMethod.Multiply)]
    public void EvaluateAnalogies_ManyWords_AnswersAsAnalogyDoes(AnalogyMethod method)
    {
        var random = new RandomStream(4);
        var vectors = new WordVectors(Enumerable.Range(0, 5000).Select(i => $"w{i}"), random.NextNormals(5000 * 20), 20);
        AnalogyQuestion[] questions = [.. Enumerable.Range(0, 40).Select(_ => Question(vectors, random, method))];

        var reports = EveryThreadCount.Run(
            () => vectors.EvaluateAnalogies(new AnalogySet("random", [new AnalogySection("all", questions)]), method));

        Assert.All(reports, report => Assert.Equal(40, report.Total.Right));
    }

    /// <summary>A question whose right answer is the one that <see cref="WordVectors.Analogy"/> gives.</summary>
    private static AnalogyQuestion Question(WordVectors vectors, RandomStream random, AnalogyMethod method)
    {
        string Word() => vectors.Words[random.Next(vectors.Count)];
        var (a, b, c) = (Word(), Word(), Word());
        return new AnalogyQuestion(a, b, c, vectors.Analogy(a, b, c, k: 1, method)[0].Word);
    }
}
