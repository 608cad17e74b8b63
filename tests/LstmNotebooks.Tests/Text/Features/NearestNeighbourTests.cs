using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class NearestNeighbourTests
{
    private static readonly string[] Known = ["the cat sat on the mat", "rain and wind tomorrow", "a dog barked at the cat"];
    private static readonly TfIdf Words = TfIdf.Fit(Known);

    [Theory]
    [InlineData("the cat sat", "animals, sitting")]
    [InlineData("wind tomorrow", "weather")]
    [InlineData("the dog barked", "animals, loud")]
    public void Predict_GivesTheClassOfTheMostSimilarText(string text, string expected)
    {
        var nearest = new NearestNeighbour(Words.Transform(Known), ["animals, sitting", "weather", "animals, loud"]);

        Assert.Equal([expected], nearest.Predict(Words.Transform([text])));
    }

    [Fact]
    public void Predict_NoSharedWord_IsTheFirstOfEquals()
    {
        var nearest = new NearestNeighbour(Words.Transform(Known), ["first", "second", "third"]);

        Assert.Equal(["first"], nearest.Predict(Words.Transform(["unrelated"])));
    }

    [Fact]
    public void Constructor_FewerLabelsThanTexts_SaysBothCounts()
    {
        var error = Assert.Throws<ShapeException>(() => new NearestNeighbour(Words.Transform(Known), ["one", "two"]));

        Assert.Contains("got 3 rows and 2 labels", error.Message, StringComparison.Ordinal);
    }
}
