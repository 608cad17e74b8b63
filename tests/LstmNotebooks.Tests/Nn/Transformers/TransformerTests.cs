using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Nn.Transformers;

public sealed class TransformerTests
{
    [Fact]
    public void Step_StepByStep_GivesTheBitsOfForward()
    {
        var transformer = new Transformer(size: 24, heads: 3, new RandomStream(1), layers: 2) { IsTraining = false };
        var x = Tensor.From([2, 150, 24], new RandomStream(2).NextNormals(2 * 150 * 24));
        var expected = transformer.Forward(x);

        var state = transformer.Start();
        for (var step = 0; step < 150; step++)
        {
            var one = Tensor.From([2, 1, 24], [.. x.Values.Slice(step * 24, 24), .. x.Values.Slice((150 + step) * 24, 24)]);
            var y = transformer.Step(one, state);

            Assert.Equal(expected.Values.Slice(step * 24, 24), y.Values[..24]);
            Assert.Equal(expected.Values.Slice((150 + step) * 24, 24), y.Values[24..]);
        }

        Assert.Equal(150, state.Count);
        Assert.Equal(2L * 2 * 150 * 2 * 24 * sizeof(float), state.Bytes); // layers, sequences, steps, keys and values
    }

    [Fact]
    public void Forward_Gradients_MatchCentralDifferences()
    {
        var transformer = new Transformer(size: 4, heads: 2, new RandomStream(3), layers: 2, feedForwardSize: 6);
        var x = new Tensor([2, 3, 4], new RandomStream(4).NextNormals(24)) { RequiresGradient = true };
        var direction = Tensor.From([2, 3, 4], new RandomStream(5).NextNormals(24));
        Tensor Loss() => transformer.Forward(x).Multiply(direction).Sum();

        Loss().Backward();

        foreach (var values in transformer.Parameters.Select(static parameter => parameter.Value).Append(x))
        {
            var expected = CentralDifferences.Of(values, 2e-3f, () => Loss().Item());
            for (var i = 0; i < values.Length; i++)
                Near.Equal(expected[i], values.Gradient[i], tolerance: 1e-2);
        }
    }

    [Fact]
    public void Backward_FourSequences_AreLearnedByHeart()
    {
        var random = new RandomStream(6);
        var (embedding, transformer, head) = (
            new Embedding(5, 16, random.Fork("embedding")),
            new Transformer(16, 2, random.Fork("transformer")),
            new Linear(16, 5, random.Fork("head")));
        int[,] tokens = { { 0, 1, 2, 3, 4 }, { 0, 0, 1, 1, 2 }, { 0, 3, 0, 3, 0 }, { 0, 4, 4, 0, 1 } };
        int[] next = [1, 2, 3, 4, 0, 0, 1, 1, 2, 3, 3, 0, 3, 0, 3, 4, 4, 0, 1, 2];
        var adam = new Adam([.. embedding.Parameters, .. transformer.Parameters, .. head.Parameters], learningRate: 0.01);
        float loss = 0;

        for (var step = 0; step < 200; step++)
        {
            var value = Loss.CrossEntropy(head.Forward(transformer.Forward(embedding.Forward(tokens))), next);
            loss = value.Item();
            value.Backward();
            adam.Step();
        }

        // The first 0 goes on in four ways, the rest follows from what was read.
        Assert.InRange(loss, 0, 4 * Math.Log(4) / 20 + 0.05);
    }

    [Fact]
    public void Forward_Training_DropsSomeOfIt()
    {
        var transformer = new Transformer(size: 8, heads: 2, new RandomStream(7), dropout: 0.5f);
        var x = Tensor.From([1, 4, 8], new RandomStream(8).NextNormals(32));

        var (first, second) = (transformer.Forward(x).ToArray(), transformer.Forward(x).ToArray());
        transformer.IsTraining = false;
        var quiet = transformer.Forward(x).ToArray();

        Assert.NotEqual(first, second);
        Assert.Equal(quiet, transformer.Forward(x).ToArray());
    }

    [Fact]
    public void Step_WhileTraining_DropsNothingAndLeavesTheTapeStill()
    {
        var transformer = new Transformer(size: 8, heads: 2, new RandomStream(7), dropout: 0.5f);
        var x = Tensor.From([1, 1, 8], new RandomStream(8).NextNormals(8));

        var (first, second) = (transformer.Step(x, transformer.Start()), transformer.Step(x, transformer.Start()));

        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.False(first.RequiresGradient);
        Assert.True(transformer.IsTraining);
    }

    [Fact]
    public void Step_OtherSequences_SaysSo()
    {
        var transformer = new Transformer(size: 8, heads: 2, new RandomStream(7));
        var state = transformer.Start();
        transformer.Step(Tensor.Zeros(2, 1, 8), state);

        Assert.Contains(
            "A state of 2 sequences was given a step of 3",
            Assert.Throws<ShapeException>(() => transformer.Step(Tensor.Zeros(3, 1, 8), state)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "one step at a time, of shape [batch, 1, 8], but got [2, 2, 8]",
            Assert.Throws<ShapeException>(() => transformer.Step(Tensor.Zeros(2, 2, 8), state)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void New_SizeThatHeadsDoNotDivide_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => new Transformer(size: 10, heads: 4, new RandomStream(1)));

        Assert.Contains("4 do not divide 10", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Forward_WrongSize_SaysBothShapes()
    {
        var error = Assert.Throws<ShapeException>(() => new Transformer(8, 2, new RandomStream(1)).Forward(Tensor.Zeros(2, 5, 4)));

        Assert.Contains("Transformer expects x of shape [batch, sequence, 8] but got [2, 5, 4]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void PositionEncoding_IsTheFormula(int first)
    {
        var encoding = PositionEncoding.Of(batch: 2, steps: 3, size: 5, first);

        for (var place = 0; place < encoding.Length; place++)
        {
            var (step, i) = (place / 5 % 3, place % 5);
            var angle = (first + step) / Math.Pow(10_000, (i - i % 2) / 5.0);
            Near.Equal(i % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle), encoding.Values[place], tolerance: 1e-6);
        }
    }
}
