using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class RelatedWordsTests
{
    [Fact]
    public void Pairs_AreSixty() => Assert.Equal(60, RelatedWords.Pairs.Distinct().Count());

    [Fact]
    public void AreaUnderCurve_RelatedAlikeAndOthersAtRandom_IsNearOne() =>
        Assert.InRange(RelatedWords.AreaUnderCurve(Vectors(static (_, group, _) => group)), 0.98, 1);

    [Fact]
    public void AreaUnderCurve_AllAtRandom_IsNearHalf() =>
        Assert.InRange(RelatedWords.AreaUnderCurve(Vectors(static (_, _, own) => own)), 0.4, 0.6);

    [Fact]
    public void AreaUnderCurve_AllAlike_IsHalf() =>
        Assert.Equal(0.5, RelatedWords.AreaUnderCurve(Vectors(static (all, _, _) => all)));

    [Fact]
    public void AreaUnderCurve_OtherOrderAndMarks_IsTheSame()
    {
        var vectors = Vectors(static (_, group, own) => [.. group.Zip(own, static (a, b) => a + b)]);
        string[] words = ["</s>", .. vectors.Words.Reverse()];
        float[] values = [.. new float[vectors.Size], .. vectors.Words.Reverse().SelectMany(word => vectors[word].ToArray())];

        Assert.Equal(RelatedWords.AreaUnderCurve(vectors), RelatedWords.AreaUnderCurve(new WordVectors(words, values, vectors.Size)));
    }

    [Fact]
    public void AreaUnderCurve_OtherWords_SaysWhichCorpus() =>
        Assert.Contains(
            "60 related pairs, but these 5 hold 0",
            Assert.Throws<ArgumentException>(() => RelatedWords.AreaUnderCurve(SmallVectors.Royal)).Message);

    /// <summary>
    /// The words of the list and as many others, each with a vector made of one for all, one for its pair and one of its own.
    /// </summary>
    private static WordVectors Vectors(Func<float[], float[], float[], float[]> mix)
    {
        const int Size = 30;
        var random = new RandomStream(3);
        float[] Draw() => [.. Enumerable.Range(0, Size).Select(_ => random.NextNormal())];

        var all = Draw();
        var groups = new Dictionary<string, float[]>();
        foreach (var (first, second) in RelatedWords.Pairs)
            groups[first] = groups[second] = groups.GetValueOrDefault(first) ?? groups.GetValueOrDefault(second) ?? Draw();
        for (var i = 0; i < 1_000; i++)
            groups.Add($"word{i}", Draw());
        return new WordVectors(groups.Keys, [.. groups.Values.SelectMany(group => mix(all, group, Draw()))], Size);
    }
}
