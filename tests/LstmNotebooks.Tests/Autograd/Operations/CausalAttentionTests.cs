using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class CausalAttentionTests
{
    [Theory]
    [InlineData(2, 5, 1, 3)]
    [InlineData(1, 4, 2, 2)]
    [InlineData(2, 3, 3, 1)]
    [InlineData(1, 1, 2, 3)]
    public void CausalAttention_MatchesReference(int batch, int steps, int heads, int size) =>
        GradientCheck.Run(
            x => x[0].CausalAttention(heads),
            CausalAttentionReference.Causal(batch, steps, heads, size),
            [[batch, steps, 3 * heads * size]],
            tolerance: 1e-5);

    [Fact]
    public void CausalAttention_LaterSteps_ChangeNothingBefore()
    {
        var x = Tensor.From([2, 70, 3 * 16], new RandomStream(1).NextNormals(2 * 70 * 48));
        var before = x.CausalAttention(2).ToArray();
        for (var sequence = 0; sequence < 2; sequence++)
            x.Values.Slice((sequence * 70 + 40) * 48, 30 * 48).Fill(5);

        var after = x.CausalAttention(2).ToArray();

        for (var sequence = 0; sequence < 2; sequence++)
            Assert.Equal(before.AsSpan(sequence * 70 * 16, 40 * 16), after.AsSpan(sequence * 70 * 16, 40 * 16));
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void CausalAttention_AnyNumberOfThreads_GivesTheSameBits()
    {
        var values = new RandomStream(2).NextNormals(5 * 100 * 96);
        var direction = Tensor.From([5, 100, 32], new RandomStream(3).NextNormals(5 * 100 * 32));

        var results = EveryThreadCount.Run(() =>
        {
            var x = new Tensor([5, 100, 96], [.. values]) { RequiresGradient = true };
            var y = x.CausalAttention(4);
            y.Multiply(direction).Sum().Backward();
            return (float[])[.. y.ToArray(), .. x.Gradient];
        });

        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Theory]
    [InlineData(2, 9)]
    [InlineData(1, 8)]
    public void CausalAttention_SizeThatHeadsDoNotShare_SaysSo(int heads, int size)
    {
        var error = Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 4, size).CausalAttention(heads));

        Assert.Contains(
            $"CausalAttention of {heads} heads expects queries, keys and values of shape [B, T, 3C] with C a multiple of {heads} "
            + $"but got [2, 4, {size}]",
            error.Message,
            StringComparison.Ordinal);
    }
}
