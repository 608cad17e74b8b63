using LstmNotebooks.Data;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void Find_TextsOfNearlyTheSameWords_AreOneGroup()
    {
        string[] texts =
        [
            "Initializes a new instance of the Widget class with serialized data.",
            "The stream is closed.",
            "Initializes a new instance of the Gadget class with serialized data.",
            "the STREAM is closed",
            "The stream is open.",
        ];

        // 9 of 11 words are common to the first and the third; 3 of 5 to the second and the last.
        Assert.Equal([0, 1, 0, 1, 2], NearDuplicates.Find(texts));
        Assert.Equal([0, 1, 0, 1, 1], NearDuplicates.Find(texts, threshold: 0.6));
        Assert.Equal([0, 1, 2, 1, 3], NearDuplicates.Find(texts, threshold: 1));
    }

    [Fact]
    public void Find_Chain_JoinsItsEnds()
    {
        // Each shares 4 of 6 words with the next, the first and the last 3 of 7.
        string[] texts = ["a b c d e", "b c d e f", "c d e f g"];

        Assert.Equal([0, 0, 0], NearDuplicates.Find(texts, 0.6));
        Assert.Equal([0, 1], NearDuplicates.Find([texts[0], texts[2]], 0.6));
    }

    [Fact]
    public void Find_TextsWithoutWords_AreAlone() => Assert.Equal([0, 1, 2, 2], NearDuplicates.Find(["", "...", "word", "word!"]));

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1.0)]
    public void Find_RandomTexts_AgreesWithEveryPairCompared(double threshold)
    {
        var random = new RandomStream(1, "texts");
        string[] texts =
        [
            .. Enumerable.Range(0, 150).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(12)))),
        ];

        Assert.Equal(ByEveryPair(texts, threshold), NearDuplicates.Find(texts, threshold));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Find_BadThreshold_SaysTheRange(double threshold)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => NearDuplicates.Find(["a"], threshold));

        Assert.Contains("above 0 and up to 1", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The definition, slowly: groups take over each other's numbers until nothing changes.</summary>
    private static int[] ByEveryPair(string[] texts, double threshold)
    {
        var sets = texts.Select(text => text.Split(' ').ToHashSet()).ToArray();
        var groups = Enumerable.Range(0, texts.Length).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < texts.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (groups[i] == groups[j]
                        || (double)sets[i].Intersect(sets[j]).Count() / sets[i].Union(sets[j]).Count() < threshold - 1e-9)
                        continue;
                    groups[i] = groups[j] = Math.Min(groups[i], groups[j]);
                    changed = true;
                }
            }
        }

        return Groups.Of(groups);
    }
}
