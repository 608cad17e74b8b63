using LstmNotebooks.Embeddings;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class LearningTests
{
    private static readonly string[] Animals = ["cat", "dog", "cow"];
    private static readonly string[] Vehicles = ["car", "bus", "van"];

    private static readonly IReadOnlyList<string>[] Corpus =
    [
        .. Enumerable.Range(0, 600)
            .Select(
                i => (IReadOnlyList<string>)(
                    i % 2 == 0 ? ["the", Animals[i % 3], "eats", "grass"] : ["the", Vehicles[i % 3], "burns", "fuel"])),
    ];

    public static TheoryData<string> Learners => ["word2vec", "GloVe"];

    [Theory]
    [MemberData(nameof(Learners))]
    public void Train_WordsOfOneCompany_AreNear(string learner)
    {
        var vectors = Train(learner, Corpus, Vocabulary.Build(Corpus));

        Assert.True(vectors.Similarity("cat", "dog") > vectors.Similarity("cat", "bus") + 0.1f);
    }

    [Theory]
    [MemberData(nameof(Learners))]
    public void Train_Vocabulary_GivesTheRows(string learner)
    {
        var vocabulary = Vocabulary.Build(Corpus);

        var vectors = Train(learner, Corpus, vocabulary);

        Assert.Equal(vocabulary, vectors.Words);
        Assert.All(vectors[Vocabulary.Padding].ToArray(), value => Assert.Equal(0, value));
    }

    [Theory]
    [MemberData(nameof(Learners))]
    public void Train_Stopped_Throws(string learner) =>
        Assert.Throws<OperationCanceledException>(
            () => Train(learner, Corpus, Vocabulary.Build(Corpus), cancellation: new CancellationToken(canceled: true)));

    [Theory]
    [MemberData(nameof(Learners))]
    public void Train_Watched_LossFallsAndVectorsAreTheSame(string learner)
    {
        var vocabulary = Vocabulary.Build(Corpus);
        var curve = new List<LossPoint>();

        var vectors = Train(learner, Corpus, vocabulary, watch: curve.Add);

        Assert.Equal(Train(learner, Corpus, vocabulary).Values, vectors.Values);
        Assert.All(curve.Zip(curve.Skip(1)), pair => Assert.True(pair.First.Epochs < pair.Second.Epochs));
        Assert.Equal(learner == "GloVe" ? 50 : 20, curve[^1].Epochs);
        Assert.True(curve[^1].Loss < 0.8 * curve[0].Loss, $"{curve[0].Loss} to {curve[^1].Loss}");
    }

    [Theory]
    [MemberData(nameof(Learners))]
    public void Train_WatchedByAnyNumberOfThreads_TellsTheSameLoss(string learner)
    {
        var vocabulary = Vocabulary.Build(Corpus);
        var curves = new List<List<LossPoint>>();
        foreach (var threads in new[] { 1, 3 })
        {
            using var limit = new ThreadCount(threads);
            curves.Add([]);
            Train(learner, Corpus, vocabulary, watch: curves[^1].Add);
        }

        Assert.Equal(curves[0], curves[1]);
    }

    [Fact]
    public void Train_Watched_BeginsWithTheLossOfKnowingNothing()
    {
        var curve = new List<LossPoint>();

        Word2Vec.Train(
            Corpus,
            Vocabulary.Build(Corpus),
            new Word2VecOptions { Negatives = 3, LearningRate = 1e-6, Epochs = 1 },
            watch: curve.Add);

        // σ(0) = ½ for the true word and for each of three random ones.
        Assert.All(curve, point => Assert.Equal(4 * Math.Log(2), point.Loss, tolerance: 1e-4));
    }

    [Theory]
    [MemberData(nameof(Learners))]
    public void Train_CorpusOfOtherWords_SaysSo(string learner)
    {
        var error = Assert.Throws<ArgumentException>(() => Train(learner, [["Cat", "cat", "cat"]], Vocabulary.Build(Corpus)));

        Assert.StartsWith(
            "Learning word vectors expects two different words of the vocabulary or more, but the sentences hold 1:",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Train_SettingOutOfRange_IsNamed()
    {
        var vocabulary = Vocabulary.Build(Corpus);

        Assert.Contains(
            "Window of 1 or more but got 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => Word2Vec.Train(Corpus, vocabulary, new() { Window = 0 })).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Word2Vec expects LearningRate above 0 but got 0",
            Assert.Throws<ArgumentOutOfRangeException>(() => Word2Vec.Train(Corpus, vocabulary, new() { LearningRate = 0 })).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "FullWeight above 0 but got -1",
            Assert.Throws<ArgumentOutOfRangeException>(() => GloVe.Train(Corpus, vocabulary, new() { FullWeight = -1 })).Message,
            StringComparison.Ordinal);
    }

    private static WordVectors Train(
        string learner,
        IEnumerable<IReadOnlyList<string>> corpus,
        Vocabulary vocabulary,
        Action<LossPoint>? watch = null,
        CancellationToken cancellation = default) => learner == "GloVe"
        ? GloVe.Train(corpus, vocabulary, new GloVeOptions { Size = 16, Epochs = 50, Window = 3 }, watch, cancellation)
        : Word2Vec.Train(
            corpus,
            vocabulary,
            new Word2VecOptions { Size = 16, Epochs = 20, Window = 3, Negatives = 3, Sample = 0 },
            watch,
            cancellation);
}
