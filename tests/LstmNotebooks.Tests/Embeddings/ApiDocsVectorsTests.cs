using LstmNotebooks.Embeddings;
using LstmNotebooks.Tests.Text;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>What training makes of a real corpus, the documentation of .NET.</summary>
public sealed class ApiDocsVectorsTests
{
    // A fixed list: words that belong together to whoever knows the domain.
    private const string RelatedPairs = """
        encrypt decrypt, thread threads, socket port, dictionary hashtable, list array, int32 int64, async await, read write,
        reader writer, first last, minimum maximum, begin end, open close, input output, request response, client server,
        key value, row column, width height, year month, hour minute, exception error, string char, uint16 uint32,
        double single, sine cosine, add subtract, left right, start stop, lock mutex, queue stack, public private,
        upper lower, serialize deserialize, compress decompress, encode decode, encoding utf8, certificate x509, hash sha256, http https,
        url uri, path directory, file folder, xml json, node element, parent child, table column, assembly module,
        method parameter, property field, class struct, interface abstract, culture language, currency percent, timer interval, process thread,
        buffer stream, pixel color, regular expression, sort order
        """;

    private const int RandomPairs = 2_000;

    [ApiDocsFact]
    public void Train_RelatedWords_AreNearerThanRandomOnes()
    {
        var sentences = Sentences();
        var vocabulary = Vocabulary.Build(sentences, new VocabularyOptions { MinCount = 5 });

        var skipGram = RankOfRelated(Word2Vec.Train(sentences, vocabulary));
        var cbow = RankOfRelated(Word2Vec.Train(sentences, vocabulary, new Word2VecOptions { Model = Word2VecModel.Cbow }));
        var gloVe = RankOfRelated(GloVe.Train(sentences, vocabulary, new GloVeOptions { Epochs = 5 }));

        Assert.True(skipGram > 0.93, $"skip-gram {skipGram:F4}");
        Assert.True(cbow > 0.8, $"CBOW {cbow:F4}");
        Assert.True(gloVe > 0.9, $"GloVe {gloVe:F4}");
    }

    [ApiDocsFact]
    public void Train_AnyNumberOfThreads_GivesTheSameBits()
    {
        var sentences = Sentences().Take(20_000).ToArray();
        var vocabulary = Vocabulary.Build(sentences, new VocabularyOptions { MinCount = 5 });
        var trained = new List<float[]>();
        foreach (var threads in new[] { 1, 2, 3 })
        {
            using var limit = new ThreadCount(threads);
            trained.Add(Word2Vec.Train(sentences, vocabulary, new Word2VecOptions { Epochs = 1 }).Values.ToArray());
        }

        Assert.Equal(trained[0], trained[1]);
        Assert.Equal(trained[0], trained[2]);
    }

    private static IReadOnlyList<string>[] Sentences() => [.. new WordTokenizer().Tokenize(Corpus.ApiDocs().Sentences(includeRepeats: false))];

    /// <summary>The chance that a related pair has a higher cosine than a random one: the area under the ROC curve.</summary>
    private static double RankOfRelated(WordVectors vectors)
    {
        var pairs = RelatedPairs.Split(',').Select(pair => pair.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(pair => pair.All(vectors.Contains)).ToArray();
        Assert.True(pairs.Length >= 55, $"{pairs.Length} pairs");
        var words = vectors.Words.Where(word => word[0] != '<').ToArray();
        var random = new LstmNotebooks.Numerics.RandomStream(5);
        var chance = new float[RandomPairs];
        for (var i = 0; i < chance.Length; i++)
        {
            string first;
            string second;
            do
                (first, second) = (pairs[random.Next(pairs.Length)][random.Next(2)], words[random.Next(words.Length)]);
            while (first == second);
            chance[i] = vectors.Similarity(first, second);
        }
        return pairs.Average(pair => chance.Count(value => value < vectors.Similarity(pair[0], pair[1])) / (double)chance.Length);
    }
}
