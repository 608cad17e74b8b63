using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Autograd;

/// <summary>The gradient of an embedding's table as a list of rows, beside the plain dense sum, bit by bit.</summary>
public sealed class RowGradientTests
{
    private const int VocabularySize = 300;
    private const int Size = 37;

    // Three calls: rows of the later ones lie before, between, behind and on those of the earlier ones.
    private static readonly int[][] Calls = [Tokens(1, 60, 100, 200), Tokens(2, 80, 0, VocabularySize), Tokens(3, 5, 290, VocabularySize)];

    [Fact]
    public void Backward_OneCall_HoldsOnlyTheRowsRead()
    {
        var table = Table();

        Play(table, Calls[0]);

        Assert.Equal(Calls[0].Distinct().Order(), table.RowGradient!.Rows.ToArray());
        Assert.False(table.RowGradient.IsSpread);
    }

    [Fact]
    public void Gradient_OfSeveralCalls_HasTheBitsOfTheDenseSum()
    {
        var table = Table();

        foreach (var tokens in Calls)
            Play(table, tokens);

        Assert.Equal(Calls.SelectMany(static tokens => tokens).Distinct().Order(), table.RowGradient!.Rows.ToArray());
        Assert.Equal(Dense(Calls), table.Gradient.ToArray());
    }

    [Fact]
    public void Gradient_ReadBetweenTwoCalls_ChangesNothing()
    {
        var table = Table();

        Play(table, Calls[0]);
        var first = table.Gradient.ToArray();
        Play(table, Calls[1]);

        Assert.Equal(Dense(Calls[0]), first);
        Assert.Equal(Dense(Calls[0], Calls[1]), table.Gradient.ToArray());
        Assert.Equal(Calls[0].Concat(Calls[1]).Distinct().Order(), table.RowGradient!.Rows.ToArray());
    }

    [Fact]
    public void Gradient_Written_IsWhatTheNextCallAddsTo()
    {
        var table = Table();
        Play(table, [1, 3]);

        table.Gradient.Clear();
        Play(table, Calls[1]);

        Assert.Equal(Dense(Calls[1]), table.Gradient.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gradient_TiedWithAMatrixProduct_IsTheDenseSum(bool productFirst)
    {
        var (table, other) = (Table(), Table());
        var x = Tensor.From([2, VocabularySize], new RandomStream(9).NextNormals(2 * VocabularySize));
        void PlayProduct(Tensor weight) => x.MatMul(weight).Sum().Backward();

        if (productFirst)
            PlayProduct(table);
        Play(table, Calls[0]);
        if (!productFirst)
            PlayProduct(table);

        if (!productFirst)
            Dense(Calls[0]).CopyTo(other.GradientToAddTo());
        PlayProduct(other);
        var expected = productFirst ? Dense(other.Gradient.ToArray(), Calls[0]) : other.Gradient.ToArray();
        Assert.Null(table.RowGradient);
        Assert.Equal(expected, table.Gradient.ToArray());
    }

    [Fact]
    public void ClearGradient_ThenOtherTokens_RemembersNoRow()
    {
        var table = Table();
        Play(table, Calls[0]);
        _ = table.Gradient[0];

        table.ClearGradient();
        Play(table, Calls[2]);

        Assert.Equal(Dense(Calls[2]), table.Gradient.ToArray());
    }

    [Fact]
    public void Backward_OnlyPadding_IsAGradientOfZeros()
    {
        var table = Table();

        table.Embed([4, 4], paddingIndex: 4).Sum().Backward();

        Assert.True(table.HasGradient);
        Assert.Equal(new float[table.Length], table.Gradient.ToArray());
    }

    [Fact]
    public void Embed_OfAComputedTable_PassesTheGradientOn()
    {
        var table = Table();

        Play(table.Scale(2), Calls[0]);

        Assert.Equal(Dense(Calls[0]).Select(static value => 2 * value), table.Gradient.ToArray());
    }

    [Fact]
    public void Embed_AnyNumberOfThreads_GivesTheSameBits()
    {
        // Large enough to be shared, with tokens that are far more frequent than others.
        var tokens = Tokens(4, 5_000, 0, VocabularySize).Select(static (token, i) => i % 3 == 0 ? 17 : token).ToArray();

        var results = EveryThreadCount.Run(() =>
        {
            var table = Table();
            var output = Play(table, tokens);
            return (Output: output, Gradient: table.Gradient.ToArray());
        });

        var table = Table();
        Assert.All(
            results, result => Assert.Equal(tokens.SelectMany(token => table.Values.Slice(token * Size, Size).ToArray()), result.Output));
        Assert.All(results, result => Assert.Equal(Dense(tokens), result.Gradient));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(36)]
    [InlineData(37)]
    [InlineData(1000)] // shorter than a row, a row, and longer
    public void WriteTo_StretchByStretch_IsTheDenseGradient(int length)
    {
        var table = Table();
        Play(table, Calls[0]);
        var (rows, dense) = (table.CompactGradient!, new float[table.Length]);

        for (var (start, i) = (0, rows.FirstBehind(0)); start < dense.Length; start += length)
        {
            var stretch = dense.AsSpan(start, Math.Min(length, dense.Length - start));
            Assert.Equal(rows.FirstBehind(start), i);
            var (first, end) = rows.WriteTo(ref i, start, stretch);
            Assert.False(stretch[..first].ContainsAnyExcept(0));
            Assert.False(stretch[end..].ContainsAnyExcept(0));
        }

        Assert.Equal(Dense(Calls[0]), dense);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(64)]
    [InlineData(5000)] // longer than a block of the sum
    public void SumOfSquares_HasTheBitsOfTheDenseSum(int size)
    {
        var table = new Tensor([VocabularySize, size], new float[VocabularySize * size]) { RequiresGradient = true };
        var tokens = Tokens(6, 90, 3, VocabularySize - 5);
        var weights = Tensor.From([tokens.Length, size], new RandomStream(7).NextNormals(tokens.Length * size));

        table.Embed(tokens).Multiply(weights).Sum().Backward();
        var sum = table.CompactGradient!.SumOfSquares();

        Assert.Equal(Reduction.SumOfSquares(table.Gradient), sum);
    }

    private static Tensor Table() =>
        new([VocabularySize, Size], new RandomStream(5).NextNormals(VocabularySize * Size)) { RequiresGradient = true };

    private static int[] Tokens(ulong seed, int count, int from, int to)
    {
        var random = new RandomStream(seed, "tokens");
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(from, to))];
    }

    /// <summary>Gives each position of the tokens a gradient of its own.</summary>
    private static float[] Play(Tensor table, int[] tokens)
    {
        var y = table.Embed(tokens);
        y.Multiply(new Tensor(y.Shape, Gradients(tokens))).Sum().Backward();
        return y.ToArray();
    }

    private static float[] Gradients(int[] tokens) => new RandomStream(8, "gradients").NextNormals(tokens.Length * Size);

    private static float[] Dense(params int[][] calls) => Dense(new float[VocabularySize * Size], calls);

    private static float[] Dense(float[] sum, params int[][] calls)
    {
        foreach (var tokens in calls)
        {
            var gradients = Gradients(tokens);
            for (var i = 0; i < gradients.Length; i++)
                sum[tokens[i / Size] * Size + i % Size] += gradients[i];
        }
        return sum;
    }
}
