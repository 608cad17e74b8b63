using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Torch.Tests;

public sealed class TorchEmbeddingsTests
{
    private static readonly WordVectors Vectors = new(["rain", "sun"], [1, 2, 3, -4, 5, 0.1f], 3);

    [Fact]
    public void ToEmbedding_LooksUpTheVectors()
    {
        using var embedding = Vectors.ToEmbedding();

        using var found = embedding.call(torch.tensor(new long[] { 1, 0 }));

        Assert.Equal([-4f, 5f, 0.1f, 1f, 2f, 3f], found.ToLibrary().ToArray());
        Assert.False(embedding.weight!.requires_grad);
    }

    [Fact]
    public void ToWordVectors_OfToEmbedding_GivesTheSameBits()
    {
        using var embedding = Vectors.ToEmbedding(freeze: false);

        var back = embedding.ToWordVectors(Vectors.Words);

        Assert.True(embedding.weight!.requires_grad);
        Assert.Equal(Vectors.Words, back.Words);
        Assert.Equal(Vectors["sun"].ToArray(), back["sun"].ToArray());
    }

    [Fact]
    public void ToWordVectors_OtherNumberOfWords_SaysBoth()
    {
        using var embedding = Vectors.ToEmbedding();

        var error = Assert.Throws<ArgumentException>(() => embedding.ToWordVectors(["rain"]));

        Assert.Contains("2 rows but got 1 words", error.Message, StringComparison.Ordinal);
    }
}
