using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class AttentionOperationsTests
{
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(3, 2, 5, 7)]
    [InlineData(2, 9, 4, 33)]
    public void BatchMatMul_MatchesReference(int batch, int rows, int columns, int depth)
    {
        var reference = new AttentionReference(batch, rows, columns, depth);

        GradientCheck.Run(x => x[0].BatchMatMul(x[1]), reference.Products, [[batch, rows, depth], [batch, depth, columns]]);
        GradientCheck.Run(
            x => x[0].BatchMatMul(x[1], transposeRight: true), reference.ProductsOfRows, [[batch, rows, depth], [batch, columns, depth]]);
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(3, 2, 5, 7)]
    [InlineData(2, 3, 4, 33)]
    public void AdditiveScores_MatchesReference(int batch, int queries, int keys, int size) =>
        GradientCheck.Run(
            x => x[0].AdditiveScores(x[1], x[2]),
            new AttentionReference(batch, queries, keys, size).AdditiveScores,
            [[batch, queries, size], [batch, keys, size], [1, size]]);

    [Fact]
    public void All_AnyNumberOfThreads_GiveTheSameBits()
    {
        var random = new RandomStream(5);
        Tensor Of(params int[] sizes) => new(Shape.Create(sizes), random.NextNormals(sizes.Aggregate(1, (a, b) => a * b)))
        {
            RequiresGradient = true,
        };
        Tensor[] inputs = [Of(40, 12, 48), Of(40, 30, 48), Of(1, 48)];

        var results = EveryThreadCount.Run(() =>
        {
            foreach (var input in inputs)
                input.ClearGradient();
            var products = inputs[0].BatchMatMul(inputs[1], transposeRight: true);
            var loss = products.Add(inputs[0].AdditiveScores(inputs[1], inputs[2]))
                .Reshape(40 * 12, 30)
                .Softmax()
                .Reshape(40, 12, 30)
                .BatchMatMul(inputs[1]);
            loss.Multiply(loss).Sum().Backward();
            return inputs.SelectMany(static input => input.Gradient.ToArray()).ToArray();
        });

        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
    }

    [Fact]
    public void All_WrongShapes_SayWhatCame()
    {
        Assert.Contains(
            "[2, 3, 4] and [2, 5, 4]",
            Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3, 4).BatchMatMul(Tensor.Zeros(2, 5, 4))).Message);
        Assert.Contains(
            "rows for columns, but got [2, 3, 4] and [2, 4, 5]",
            Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3, 4).BatchMatMul(Tensor.Zeros(2, 4, 5), transposeRight: true)).Message);
        Assert.Contains(
            "got [2, 3, 4], [1, 5, 4] and [1, 4]",
            Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3, 4).AdditiveScores(Tensor.Zeros(1, 5, 4), Tensor.Zeros(1, 4))).Message);
    }
}
