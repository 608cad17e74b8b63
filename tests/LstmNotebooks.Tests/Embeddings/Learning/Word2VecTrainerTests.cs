using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class Word2VecTrainerTests
{
    [Theory]
    [InlineData(Word2VecModel.SkipGram)]
    [InlineData(Word2VecModel.Cbow)]
    public void Train_TwoTopics_BringsWordsOfATopicTogether(Word2VecModel model)
    {
        var untrained = TwoTopics.Gap(Trained(model, epochs: 0));

        Assert.InRange(untrained, -0.1, 0.1);
        Assert.True(TwoTopics.Gap(Trained(model, epochs: 5)) > 0.4);
    }

    [Theory]
    [InlineData(Word2VecModel.SkipGram)]
    [InlineData(Word2VecModel.Cbow)]
    public void Train_AnyNumberOfThreads_GivesTheSameBits(Word2VecModel model)
    {
        var vectors = new List<float[]>();
        foreach (var threads in new[] { 1, 2, 3 })
        {
            using var limit = new ThreadCount(threads);
            vectors.Add([.. Enumerable.Range(0, TwoTopics.Words).SelectMany(Trained(model, epochs: 1))]);
        }

        Assert.Equal(vectors[0], vectors[1]);
        Assert.Equal(vectors[0], vectors[2]);
    }

    [Fact]
    public void Train_Progress_RunsFrom0To1()
    {
        var tokens = TwoTopics.Tokens(100);
        var told = new List<double>();

        new Word2VecTrainer(new Word2VecOptions { Epochs = 2 }, tokens, TwoTopics.Counts(tokens)).Train(told.Add);

        Assert.Equal([0, 0.5, 1], told);
    }

    private static Func<int, float[]> Trained(Word2VecModel model, int epochs)
    {
        var tokens = TwoTopics.Tokens(3_000);
        var options = new Word2VecOptions { Model = model, Size = 20, Epochs = epochs, Sample = 0 };
        var trainer = new Word2VecTrainer(options, tokens, TwoTopics.Counts(tokens));
        trainer.Train(static _ => { });
        return word => trainer.Vector(word).ToArray();
    }
}
