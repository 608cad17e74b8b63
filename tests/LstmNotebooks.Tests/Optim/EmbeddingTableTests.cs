using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Optim;

/// <summary>Optimizers on gradients that are lists of rows: the bits are those of the dense gradient.</summary>
public sealed class EmbeddingTableTests
{
    [Theory]
    [InlineData("sgd")]
    [InlineData("sgd-decay")]
    [InlineData("momentum")]
    [InlineData("rmsprop")]
    [InlineData("adam")]
    [InlineData("adamw")]
    public void Step_OnRows_HasTheBitsOfTheDenseGradient(string name)
    {
        var (rows, dense) = (new EmbeddingTable(), new EmbeddingTable());

        rows.Train(Create(name, rows), 0, 4);
        dense.Train(Create(name, dense), 0, 4, dense: true);

        Assert.Equal(dense.Weights.Value.ToArray(), rows.Weights.Value.ToArray());
    }

    [Theory]
    [InlineData("sgd")]
    [InlineData("adamw")]
    [InlineData("lazy")]
    public void Step_AnyNumberOfThreads_SameBits(string name)
    {
        var results = EveryThreadCount.Run(() =>
        {
            var table = new EmbeddingTable();
            table.Train(Create(name, table), 0, 3);
            return table.Weights.Value.ToArray();
        });

        Assert.All(results, weights => Assert.Equal(results[0], weights));
    }

    [Theory]
    [InlineData("adam")]
    [InlineData("sgd")]
    public void GradientNorm_OfRows_HasTheBitsOfTheDenseGradient(string name)
    {
        var table = new EmbeddingTable();
        var optimizer = Create(name, table);
        table.Backward(0);

        var norm = optimizer.GradientNorm();

        Assert.NotNull(table.Weights.Value.CompactGradient);
        table.Weights.Give(table.Weights.Gradient.ToArray());
        Assert.Equal(optimizer.GradientNorm(), norm);
    }

    [Theory]
    [InlineData(1e30f, true)]
    [InlineData(float.NaN, false)]
    public void GradientNorm_OfRows_IsFiniteOnlyWhenEveryGradientIs(float gradient, bool isFinite)
    {
        var table = new EmbeddingTable();
        table.Backward(0);

        table.Weights.Value.CompactGradient!.Row(1)[2] = gradient;

        Assert.Equal(isFinite, double.IsFinite(Create("adam", table).GradientNorm()));
    }

    [Fact]
    public void Step_Sgd_MovesOnlyRowsThatWereRead()
    {
        var table = new EmbeddingTable();
        var before = table.Weights.Value.ToArray();

        table.Train(Create("sgd", table), 0, 1);

        var moved = Enumerable.Range(0, EmbeddingTable.VocabularySize)
            .Where(
                row => !before.AsSpan(row * EmbeddingTable.Size, EmbeddingTable.Size)
                    .SequenceEqual(table.Weights.Value.Values.Slice(row * EmbeddingTable.Size, EmbeddingTable.Size)));
        Assert.Equal(EmbeddingTable.Tokens(0).Distinct().Order(), moved);
    }

    private static Optimizer Create(string name, EmbeddingTable table) => name switch
    {
        "sgd" => new Sgd([table.Weights], 0.1),
        "sgd-decay" => new Sgd([table.Weights], 0.1, weightDecay: 0.01),
        "momentum" => new Sgd([table.Weights], 0.1, momentum: 0.9) { Clipping = GradientClipping.ByNorm(0.5) },
        "rmsprop" => new RmsProp([table.Weights], momentum: 0.5),
        "adam" => new Adam([table.Weights], weightDecay: 0.1),
        "adamw" => new AdamW([table.Weights]) { Clipping = new GradientClipping(Norm: 1, Value: 0.01) },
        _ => new LazyAdam([table.Weights]) { Clipping = GradientClipping.ByNorm(1) },
    };
}
