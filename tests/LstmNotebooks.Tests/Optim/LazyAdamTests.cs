using LstmNotebooks.Optim;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Optim;

public sealed class LazyAdamTests
{
    private const int Size = EmbeddingTable.Size;

    [Fact]
    public void Step_MatchesReference()
    {
        var table = new EmbeddingTable();
        var optimizer = new LazyAdam([table.Weights], learningRate: 0.02, beta1: 0.8, beta2: 0.95, epsilon: 1e-6);
        var reference = new LazyAdamReference(
            [.. table.Weights.Value.ToArray().Select(static value => (double)value)],
            Size,
            0.02,
            0.8,
            0.95,
            1e-6);

        for (var step = 0; step < 5; step++)
        {
            table.Train(optimizer, step, step + 1);
            reference.Step(Gradients(step));
        }

        Near.Equal(reference.Weights, table.Weights.Value.Values, tolerance: 5e-7);
    }

    [Fact]
    public void Step_RowThatIsNotRead_KeepsWeightsAndMoments()
    {
        var table = new EmbeddingTable();
        var optimizer = new LazyAdam([table.Weights]);
        Step([1, 2, 3]);
        var (weights, state) = (Row(table.Weights.Value.ToArray(), 2), optimizer.State);

        Step([1, 3, 3]);

        Assert.Equal(weights, Row(table.Weights.Value.ToArray(), 2));
        Assert.Equal(Row(state.FirstMoments[0]!, 2), Row(optimizer.State.FirstMoments[0]!, 2));
        Assert.Equal(Row(state.SecondMoments[0]!, 2), Row(optimizer.State.SecondMoments[0]!, 2));
        Assert.NotEqual(Row(state.FirstMoments[0]!, 3), Row(optimizer.State.FirstMoments[0]!, 3));

        void Step(int[] tokens)
        {
            table.Backward(0, [.. Enumerable.Range(0, 50).Select(i => tokens[i % tokens.Length])]);
            optimizer.Step();
        }
    }

    [Fact]
    public void Step_RowsReadInEveryStep_HaveAdamsBits()
    {
        var (lazy, adam) = (new EmbeddingTable(), new EmbeddingTable());

        lazy.Train(new LazyAdam([lazy.Weights]), 0, 6);
        adam.Train(new Adam([adam.Weights]), 0, 6);

        var always = EmbeddingTable.Tokens(0)
            .Where(static token => Enumerable.Range(1, 5).All(step => EmbeddingTable.Tokens(step).Contains(token)))
            .ToArray();
        Assert.NotEmpty(always);
        Assert.All(always, token => Assert.Equal(Row(adam.Weights.Value.ToArray(), token), Row(lazy.Weights.Value.ToArray(), token)));
        Assert.NotEqual(adam.Weights.Value.ToArray(), lazy.Weights.Value.ToArray());
    }

    [Fact]
    public void Step_GradientWasRead_SameBits()
    {
        var (plain, read) = (new EmbeddingTable(), new EmbeddingTable());
        var (first, second) = (new LazyAdam([plain.Weights]), new LazyAdam([read.Weights]));

        for (var step = 0; step < 3; step++)
        {
            plain.Train(first, step, step + 1);
            read.Backward(step);
            Assert.False(read.Weights.Gradient.IsEmpty);
            second.Step();
        }

        Assert.Equal(plain.Weights.Value.ToArray(), read.Weights.Value.ToArray());
    }

    [Fact]
    public void Step_DenseGradient_HasAdamsBits()
    {
        var (lazy, adam) = (new EmbeddingTable(), new EmbeddingTable());

        lazy.Train(new LazyAdam([lazy.Weights]), 0, 3, dense: true);
        adam.Train(new Adam([adam.Weights]), 0, 3, dense: true);

        Assert.Equal(adam.Weights.Value.ToArray(), lazy.Weights.Value.ToArray());
    }

    [Fact]
    public void State_SetOnAnotherOptimizer_GoesOnWithTheSameBits()
    {
        var (whole, half) = (new EmbeddingTable(), new EmbeddingTable());
        whole.Train(new LazyAdam([whole.Weights]), 0, 6);
        var stopped = new LazyAdam([half.Weights]);
        half.Train(stopped, 0, 3);

        half.Train(new LazyAdam([half.Weights]) { State = stopped.State }, 3, 6);

        Assert.Equal(whole.Weights.Value.ToArray(), half.Weights.Value.ToArray());
    }

    private static float[] Row(float[] values, int row) => values[(row * Size)..((row + 1) * Size)];

    private static Dictionary<int, double[]> Gradients(int step)
    {
        var gradients = EmbeddingTable.Gradients(step);
        return EmbeddingTable.Tokens(step).Select((token, i) => (token, Values: gradients[(i * Size)..((i + 1) * Size)]))
            .GroupBy(static pair => pair.token)
            .ToDictionary(
                static group => group.Key,
                static group => Enumerable.Range(0, Size).Select(j => group.Sum(pair => (double)pair.Values[j])).ToArray());
    }
}
