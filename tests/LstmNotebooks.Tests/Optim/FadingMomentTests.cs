using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Optim;

/// <summary>
/// Moments of rows that are not read any more fade towards zero for ever: they end there, and do not go through the subnormal
/// numbers.
/// </summary>
public sealed class FadingMomentTests
{
    private static readonly Dictionary<string, Func<EmbeddingTable, Optimizer>> Optimizers = new()
    {
        ["momentum"] = table => new Sgd([table.Weights], learningRate: 0.1, momentum: 0.5),
        ["Nesterov"] = table => new Sgd([table.Weights], learningRate: 0.1, momentum: 0.5, nesterov: true),
        ["RMSprop"] = table => new RmsProp([table.Weights], smoothing: 0.5, momentum: 0.5),
        ["Adam"] = table => new Adam([table.Weights], beta1: 0.5, beta2: 0.5),
        ["AdamW"] = table => new AdamW([table.Weights], learningRate: 1, beta1: 0.5, beta2: 0.5, weightDecay: 0.5),
        ["LazyAdam"] = table => new LazyAdam([table.Weights], beta1: 0.5, beta2: 0.5),
    };

    public static TheoryData<string> Names => [.. Optimizers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_RowsNoLongerRead_LeavesNoSubnormals(string name)
    {
        var table = new EmbeddingTable();
        var optimizer = Optimizers[name](table);
        table.Train(optimizer, 0, 1);

        for (var step = 0; step < 300; step++)
        {
            table.Backward(step, new int[EmbeddingTable.TokenCount]);
            optimizer.Step();
            var state = optimizer.State;
            Assert.DoesNotContain(table.Weights.Value.ToArray(), float.IsSubnormal);
            Assert.DoesNotContain(
                state.FirstMoments.Concat(state.SecondMoments).SelectMany(static moment => moment ?? []),
                float.IsSubnormal);
        }
    }

    [Theory]
    [InlineData("momentum")]
    [InlineData("RMSprop")]
    [InlineData("Adam")]
    public void Step_RowsNoLongerRead_EndInZero(string name)
    {
        var table = new EmbeddingTable();
        var optimizer = Optimizers[name](table);
        table.Train(optimizer, 0, 1);

        for (var step = 0; step < 300; step++)
        {
            table.Backward(step, new int[EmbeddingTable.TokenCount]);
            optimizer.Step();
        }

        Assert.All(optimizer.State.FirstMoments[0]![EmbeddingTable.Size..], static value => Assert.Equal(0, value));
    }
}
