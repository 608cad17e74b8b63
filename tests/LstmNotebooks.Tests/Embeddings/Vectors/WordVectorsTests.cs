using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class WordVectorsTests
{
    private static WordVectors Royal => SmallVectors.Royal;

    [Fact]
    public void Item_Word_IsItsRow()
    {
        Assert.Equal([2, -1, 0.1f], Royal["queen"].ToArray());
        Assert.Equal([2, -1, 0.1f], Royal.Row(3).ToArray());
        Assert.Equal(new float[,] { { 0, 0, 3 }, { 0, 1, 0.1f } }, Royal.Rows(["apple", "man"]));
        Assert.Equal((5, 3, 3), (Royal.Count, Royal.Size, Royal.IndexOf("queen")));
        Assert.True(Royal.Contains("king"));
        Assert.False(Royal.Contains("King"));
    }

    [Fact]
    public void Constructor_WordTwice_NamesBothPlaces()
    {
        var error = Assert.Throws<ArgumentException>(() => new WordVectors(["a", "b", "a"], [1, 2, 3], 1));

        Assert.Contains("'a' twice, as number 0 and 2", error.Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Constructor_NoNumber_NamesWordAndPlace(float value)
    {
        var error = Assert.Throws<ArgumentException>(() => new WordVectors(["a", "b"], [1, 2, 3, value], 2));

        Assert.Contains($"{value} as number 1 of the vector of 'b'", error.Message);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Constructor_WrongLength_SaysBothSizes(int length)
    {
        var error = Assert.Throws<ArgumentException>(() => new WordVectors(["a", "b"], new float[length], 2));

        Assert.Contains($"2 words × 2 numbers, one word at least, but got {length} numbers", error.Message);
    }

    [Fact]
    public void Nearest_UnknownWord_SuggestsTheNearestSpelling()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Royal.Nearest("quen"));

        Assert.Contains("no vector for 'quen' (did you mean 'queen'?) among 5 words", error.Message);
    }

    [Fact]
    public void Analogy_UnknownWords_NamesAllOfThem()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Royal.Analogy("mann", "king", "zzzzzzzz"));

        Assert.Contains("'mann' (did you mean 'man'?) and 'zzzzzzzz' among", error.Message);
    }

    [Fact]
    public void Nearest_Word_OrdersOthersByCosine()
    {
        var nearest = Royal.Nearest("king", 4);

        Assert.Equal(["queen", "man", "apple", "woman"], nearest.Words);
        Assert.Equal((4 - 1 + 0.01) / 5.01, nearest[0].Score, 6);
        Assert.Equal((1 + 0.01) / Math.Sqrt(5.01 * 1.01), nearest[1].Score, 6);
    }

    [Fact]
    public void Nearest_Vector_KeepsEveryWord()
    {
        var nearest = Royal.Nearest([0, 0, 9], 5);

        Assert.Equal("apple", nearest[0].Word);
        Assert.Equal(1, nearest[0].Score, 6);
        Assert.Equal(5, nearest.Count);
    }

    [Fact]
    public void Nearest_EqualCosines_ComeInTheOrderOfTheWords()
    {
        var vectors = new WordVectors(["x", "a", "b", "c", "d"], [1, 0, 1, 1, 2, 2, 3, 3, 4, 4], 2);

        Assert.Equal(["a", "b"], vectors.Nearest("x", 2).Words);
        Assert.Equal(["a", "b", "c", "d"], vectors.Nearest("x", 4).Words);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Nearest_MoreThanThereAre_SaysHowMany(int k)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Royal.Nearest("king", k));

        Assert.Contains($"k is {k}, but it must be 1 to 4, all words but the one asked for", error.Message);
    }

    [Fact]
    public void Nearest_VectorOfAnotherSize_SaysBothSizes()
    {
        var error = Assert.Throws<ArgumentException>(() => Royal.Nearest([1, 2]));

        Assert.Contains("vector of 3 numbers, as the words have, but got 2", error.Message);
    }

    [Fact]
    public void Nearest_ZeroVector_IsRefused()
    {
        Assert.Contains("no direction", Assert.Throws<ArgumentException>(() => Royal.Nearest([0, 0, 0], 1)).Message);
        Assert.Contains("no direction", Assert.Throws<ArgumentException>(() => Royal.Nearest([0, float.NaN, 0], 1)).Message);
    }

    [Fact]
    public void Nearest_WordOfZeros_IsNeverNear()
    {
        var vectors = new WordVectors(["pad", "a", "b"], [0, 0, 1, 0, -1, 0], 2);

        Assert.Equal(["b"], vectors.Nearest("a", 2).Words);
        Assert.Contains(
            "'pad' holds nothing but zeros",
            Assert.Throws<InvalidOperationException>(() => vectors.Similarity("a", "pad")).Message);
    }

    [Theory]
    [InlineData(AnalogyMethod.Add)]
    [InlineData(AnalogyMethod.Multiply)]
    public void Analogy_ManToKingAsWomanTo_IsQueen(AnalogyMethod method)
    {
        var answers = Royal.Analogy("man", "king", "woman", k: 2, method);

        Assert.Equal(["queen", "apple"], answers.Words);
    }

    [Fact]
    public void Analogy_Multiply_ScoresByItsFormula()
    {
        var answer = Royal.Analogy("man", "king", "woman", k: 1, AnalogyMethod.Multiply)[0];

        double Moved(string word) => (Royal.Similarity("queen", word) + 1.0) / 2;
        Assert.Equal(Moved("king") * Moved("woman") / (Moved("man") + 0.001), answer.Score, 5);
    }

    [Fact]
    public void Analogy_Add_ScoresByTheCosineWithTheSum()
    {
        var answer = Royal.Analogy("man", "king", "woman", k: 1)[0];

        var sum = new float[3];
        foreach (var (word, sign) in new[] { ("man", -1), ("king", 1), ("woman", 1) })
            for (var i = 0; i < 3; i++)
                sum[i] += sign * Royal[word][i] / MathF.Sqrt(
                    Royal[word][0] * Royal[word][0] + Royal[word][1] * Royal[word][1] + Royal[word][2] * Royal[word][2]);
        Assert.Equal(CosineSimilarity.Of(sum, Royal["queen"]), answer.Score, 6);
    }

    [Fact]
    public void Analogy_MoreThanThereAre_SaysHowMany()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Royal.Analogy("man", "king", "woman", k: 3));

        Assert.Contains("k is 3, but it must be 1 to 2, all words but those of the question", error.Message);
    }

    [Fact]
    public void OddOneOut_AFruitAmongPeople_IsTheFruit()
    {
        Assert.Equal("apple", Royal.OddOneOut("king", "apple", "queen"));
        Assert.Contains("three words or more but got 2", Assert.Throws<ArgumentException>(() => Royal.OddOneOut("king", "queen")).Message);
    }

    [Fact]
    public void Neighbours_ShowThemselvesAsATable()
    {
        Assert.Equal("""
            man : king = woman : ?
            word   cosine
            -----  ------
            queen  0.8352
            apple  0.0250
            """, Royal.Analogy("man", "king", "woman", k: 2).ToString(), ignoreLineEndingDifferences: true);
        Assert.Contains("<caption", Royal.Nearest("king", 1).ToHtml());
    }

    [Fact]
    public void ToString_ShowsTheFirstWordsAndNumbers()
    {
        var text = new WordVectors(["one", "two"], [1, -0.5f, 0.25f, 2], 2).ToString();

        Assert.Equal("""
            2 words of 2 numbers
            word      1       2
            ----  -----  ------
            one   1.000  -0.500
            two   0.250   2.000
            """, text, ignoreLineEndingDifferences: true);
    }
}
