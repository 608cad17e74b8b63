using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class GloVeTrainerTests
{
    [Fact]
    public void Train_TwoTopics_BringsWordsOfATopicTogether()
    {
        Assert.InRange(TwoTopics.Gap(Trained(epochs: 0)), -0.1, 0.1);
        Assert.True(TwoTopics.Gap(Trained(epochs: 100)) > 0.4);
    }

    [Fact]
    public void Train_AnyNumberOfThreads_GivesTheSameBits()
    {
        var vectors = new List<float[]>();
        foreach (var threads in new[] { 1, 2, 3 })
        {
            using var limit = new ThreadCount(threads);
            vectors.Add([.. Enumerable.Range(0, TwoTopics.Words).SelectMany(Trained(epochs: 3))]);
        }

        Assert.Equal(vectors[0], vectors[1]);
        Assert.Equal(vectors[0], vectors[2]);
    }

    private static Func<int, float[]> Trained(int epochs)
    {
        var trainer = new GloVeTrainer(new GloVeOptions { Size = 20, Epochs = epochs }, Pairs(), TwoTopics.Words);
        trainer.Train(static _ => { });
        return word =>
        {
            var vector = new float[20];
            trainer.CopyVector(word, vector);
            return vector;
        };
    }

    private static CoOccurrences Pairs() => CoOccurrences.Of(TwoTopics.Tokens(1_000), TwoTopics.Words, window: 5);
}
