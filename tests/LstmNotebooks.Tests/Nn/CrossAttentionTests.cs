using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class CrossAttentionTests
{
    private const int Batch = 2, Queries = 3, Keys = 4, Size = 5;

    private static readonly SequenceLengths Lengths = new([4, 2]);

    public static TheoryData<bool> Both => [true, false];

    [Theory]
    [MemberData(nameof(Both))]
    public void Forward_IsTheFormula(bool additive)
    {
        var (attention, queries, keys) = Make(additive);

        var (context, weights) = attention.Forward(queries, keys, Lengths);

        for (var b = 0; b < Batch; b++)
        {
            for (var m = 0; m < Queries; m++)
            {
                double[] scores = [.. Enumerable.Range(0, Lengths[b]).Select(t => Score(attention, Row(queries, b, m), Row(keys, b, t)))];
                var sum = scores.Sum(Math.Exp);
                double[] shares = [.. scores.Select(score => Math.Exp(score) / sum), .. Enumerable.Repeat(0.0, Keys - scores.Length)];
                Near.Equal(shares, weights.Values.Slice((b * Queries + m) * Keys, Keys), tolerance: 2e-6);
                double[] mean = [.. Enumerable.Range(0, Size).Select(c => scores.Select((_, t) => shares[t] * keys[b, t, c]).Sum())];
                Near.Equal(mean, context.Values.Slice((b * Queries + m) * Size, Size), tolerance: 5e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Forward_Gradients_MatchCentralDifferences(bool additive)
    {
        var (attention, queries, keys) = Make(additive);
        var direction = Tensor.From([Batch, Queries, Size], new RandomStream(4).NextNormals(Batch * Queries * Size));
        Tensor Loss() => attention.Forward(queries, keys, Lengths).Context.Multiply(direction).Sum();

        Loss().Backward();

        foreach (var values in attention.Parameters.Select(static parameter => parameter.Value).Append(queries).Append(keys))
        {
            var gradient = values.Gradient.ToArray();
            Near.Equal(CentralDifferences.Of(values, 4e-3f, () => Loss().Item()), gradient, tolerance: 3e-3);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Forward_WhateverStandsInPadding_GivesTheSameBitsAndNoGradient(bool additive)
    {
        var (attention, queries, keys) = Make(additive);
        var (context, weights) = attention.Forward(queries, keys, Lengths);
        var before = context.ToArray();
        context.Multiply(context).Sum().Backward();
        var (padding, gradient) = (keys.Gradient.Slice((Keys + 2) * Size, 2 * Size).ToArray(), queries.Gradient.ToArray());

        keys.Values.Slice((Keys + 2) * Size, 2 * Size).Fill(77);
        queries.ClearGradient();
        var (again, _) = attention.Forward(queries, keys, Lengths);
        again.Multiply(again).Sum().Backward();

        Assert.Equal(before, again.ToArray());
        Assert.Equal(gradient, queries.Gradient.ToArray());
        Assert.All(padding, static value => Assert.Equal(0, value));
        Assert.Equal([0, 0], weights.Values.Slice(Queries * Keys + 2, 2).ToArray());
    }

    [Fact]
    public void Forward_WrongSizes_SayWhatCame()
    {
        var attention = new LuongAttention(Size, new RandomStream(1));

        Assert.Contains(
            "LuongAttention, as queries, expects x of shape [batch, sequence, 5] but got [2, 3, 4]",
            Assert.Throws<ShapeException>(() => attention.Forward(Tensor.Zeros(2, 3, 4), Tensor.Zeros(2, 3, 5))).Message);
        Assert.Contains(
            "as many sequences but got [2, 3, 5] and [1, 3, 5]",
            Assert.Throws<ShapeException>(() => attention.Forward(Tensor.Zeros(2, 3, 5), Tensor.Zeros(1, 3, 5))).Message);
    }

    private static (CrossAttention Attention, Tensor Queries, Tensor Keys) Make(bool additive)
    {
        var random = new RandomStream(3);
        CrossAttention attention = additive ? new BahdanauAttention(Size, 6, random.Fork("a")) : new LuongAttention(Size, random.Fork("a"));
        return (
            attention,
            new([Batch, Queries, Size], random.NextNormals(Batch * Queries * Size)) { RequiresGradient = true },
            new([Batch, Keys, Size], random.NextNormals(Batch * Keys * Size)) { RequiresGradient = true });
    }

    private static double[] Row(Tensor x, int b, int t) => [.. Enumerable.Range(0, Size).Select(c => (double)x[b, t, c])];

    private static double Score(CrossAttention attention, double[] query, double[] key) => attention switch
    {
        LuongAttention luong => query.Select((q, i) => q * key.Select((k, j) => k * luong.Weights.Value[i, j]).Sum()).Sum(),
        BahdanauAttention additive => Enumerable.Range(0, additive.Context.Length).Sum(a => additive.Context.Value.Values[a]
            * Math.Tanh(
                query.Select((q, i) => q * additive.Query.Value[a, i]).Sum()
                    + key.Select((k, i) => k * additive.Key.Weights.Value[a, i]).Sum() + additive.Key.Bias.Value.Values[a])),
        _ => throw new InvalidOperationException(),
    };
}
