namespace LstmNotebooks.Tests.Text;

public sealed class WordRunsTests
{
    [Fact]
    public void Likenesses_SharedRuns_AreCountedOnce()
    {
        // Runs of two: a b, b c, c d and A b, b c, c x: two of four.
        var likenesses = WordRuns.Likenesses(["a b c d", "A, b c x a b", "d c"], 2);

        Assert.Equal([(0, 1, 2.0 / 5)], likenesses);
    }

    [Fact]
    public void RealNames_WholeWordsWithTheirCapitals_AreFound()
    {
        Assert.True(RealNames.All.Count >= 600, $"Only {RealNames.All.Count} names.");
        Assert.Equal(RealNames.All.Count, RealNames.All.Distinct().Count());
        Assert.Equal(["Paris", "New York", "McDonald's"], RealNames.In("In Paris (not parish, Parisa or paris) and New York: McDonald's."));
        Assert.Empty(RealNames.In("The ministry in Harselby, who said so."));
    }
}
