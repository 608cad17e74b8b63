using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.SameBits;

/// <summary>Sentences of made-up words: each of three topics has words of its own, beside common ones.</summary>
internal static class ToyCorpus
{
    private const int Topics = 3;
    private const int CommonWords = 40;
    private const int TopicWords = 60;

    /// <summary>[N] sentences of 1 to 18 words.</summary>
    public static string[][] Sentences(int count, ulong seed)
    {
        var random = new RandomStream(seed);
        return [.. Enumerable.Range(0, count).Select(i => Sentence(i % Topics, random))];
    }

    /// <summary>The same sentences as texts.</summary>
    public static string[] Texts(int count, ulong seed) => [.. Sentences(count, seed).Select(words => string.Join(' ', words))];

    /// <summary>The topic of each of so many sentences.</summary>
    public static string[] Labels(int count) => [.. Enumerable.Range(0, count).Select(i => $"topic{i % Topics}")];

    /// <summary>The words of some sentences, the most frequent first.</summary>
    public static Vocabulary Vocabulary(string[][] sentences) => Text.Vocabulary.Build(sentences);

    private static string[] Sentence(int topic, RandomStream random) =>
        [.. Enumerable.Range(0, 1 + random.Next(18)).Select(_ => Word(topic, random))];

    // The smaller of two numbers: small ones come more often, as some words do.
    private static string Word(int topic, RandomStream random) => random.Next(2) == 0
        ? $"common{Math.Min(random.Next(CommonWords), random.Next(CommonWords))}"
        : $"topic{topic}word{Math.Min(random.Next(TopicWords), random.Next(TopicWords))}";
}
