using LstmNotebooks.Embeddings;
using LstmNotebooks.Tests.Text;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>What training makes of a real corpus, the documentation of .NET.</summary>
public sealed class ApiDocsVectorsTests
{
    [ApiDocsFact]
    public void Train_RelatedWords_AreNearerThanRandomOnes()
    {
        var sentences = Sentences();
        var vocabulary = Vocabulary.Build(sentences, new VocabularyOptions { MinCount = 5 });

        var skipGram = Word2Vec.Train(sentences, vocabulary);
        var cbow = Word2Vec.Train(sentences, vocabulary, new Word2VecOptions { Model = Word2VecModel.Cbow });
        var gloVe = GloVe.Train(sentences, vocabulary, new GloVeOptions { Epochs = 5 });

        Assert.InRange(RelatedWords.Known(skipGram).Length, 55, 60);
        AssertNearer("skip-gram", skipGram, 0.93);
        AssertNearer("CBOW", cbow, 0.93);
        AssertNearer("GloVe", gloVe, 0.9);
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

    private static IReadOnlyList<string>[] Sentences() =>
        [.. new WordTokenizer().Tokenize(Corpus.ApiDocs().Sentences(includeRepeats: false))];

    private static void AssertNearer(string model, WordVectors vectors, double chance)
    {
        var found = RelatedWords.AreaUnderCurve(vectors);
        Assert.True(found > chance, $"{model} {found:F4} is not above {chance}");
    }
}
