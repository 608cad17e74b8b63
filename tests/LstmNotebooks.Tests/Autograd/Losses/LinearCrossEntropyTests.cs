using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Autograd;

public sealed class LinearCrossEntropyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(49)]
    [InlineData(50)]
    [InlineData(1000)]
    public void LinearCrossEntropy_PartByPart_HasTheBitsOfBothOperations(int rowsAtATime)
    {
        foreach (var (inputs, classes) in ((int, int)[])[(1, 2), (13, 37), (64, 301)])
        {
            var (x, weight, bias, targets) = Sample(50, inputs, classes);

            var expected = Loss.CrossEntropy(x.Linear(weight, bias), targets);
            expected.Backward();
            float[][] gradients = [.. Gradients(x, weight, bias)];
            Clear(x, weight, bias);
            var found = Loss.LinearCrossEntropy(x, weight, bias, targets, rowsAtATime);
            found.Backward();

            Assert.Equal(expected.Item(), found.Item());
            Assert.Equal(gradients, Gradients(x, weight, bias));
        }
    }

    [Fact]
    public void LinearCrossEntropy_OfRowsOverTime_IsThatOfRows()
    {
        var (x, weight, bias, targets) = Sample(12, 5, 7);

        Assert.Equal(
            Loss.LinearCrossEntropy(x, weight, bias, targets).Item(),
            Loss.LinearCrossEntropy(x.Reshape(3, 4, 5), weight, bias, targets).Item());
    }

    [Fact]
    public void LinearCrossEntropy_InALargerLoss_GivesItsShareAndAddsUp()
    {
        var (x, weight, bias, targets) = Sample(20, 6, 9);
        Loss.LinearCrossEntropy(x, weight, bias, targets).Backward();
        float[][] once = [.. Gradients(x, weight, bias)];

        Loss.LinearCrossEntropy(x, weight, bias, targets, rowsAtATime: 7).Scale(0.5f).Backward();

        Assert.Equal(once.Select(static gradient => gradient.Select(static value => 1.5f * value)), Gradients(x, weight, bias));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void LinearCrossEntropy_WithAFrozenInput_GivesItNoGradient(int frozen)
    {
        var (x, weight, bias, targets) = Sample(20, 6, 9);
        Tensor[] inputs = [x, weight, bias];
        Loss.LinearCrossEntropy(x, weight, bias, targets).Backward();
        float[][] expected = [.. Gradients(inputs)];
        Clear(inputs);

        inputs[frozen].RequiresGradient = false;
        Loss.LinearCrossEntropy(x, weight, bias, targets).Backward();

        Assert.False(inputs[frozen].HasGradient);
        expected[frozen] = [];
        Assert.Equal(expected, Gradients(inputs));
    }

    [Fact]
    public void LinearCrossEntropy_OfManyClasses_KeepsNoLogitsOfAllRows()
    {
        const int Rows = 2_000, Classes = 50_000;
        var (x, weight, bias, targets) = Sample(Rows, 8, Classes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Loss.LinearCrossEntropy(x, weight, bias, targets).Backward();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        // All logits are 400 MB, and as much again for their gradient.
        Assert.InRange(bytes, 0, Rows * Classes * sizeof(float) / 4L);
    }

    [Fact]
    public void LinearCrossEntropy_OfWhatDoesNotFit_SaysWhatItExpects()
    {
        var (x, weight, bias, targets) = Sample(4, 3, 5);

        Assert.Contains(
            "bias of shape [C]",
            Assert.Throws<ShapeException>(() => Loss.LinearCrossEntropy(x, weight, Tensor.From(1, 2), targets)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "[..., 3]",
            Assert.Throws<ShapeException>(() => Loss.LinearCrossEntropy(x.Reshape(3, 4), weight, bias, targets)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "3 targets",
            Assert.Throws<ShapeException>(() => Loss.LinearCrossEntropy(x, weight, bias, targets.AsSpan(0, 3))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "target 5 in row 2",
            Assert.Throws<ArgumentOutOfRangeException>(() => Loss.LinearCrossEntropy(x, weight, bias, [0, 1, 5, 2])).Message,
            StringComparison.Ordinal);
    }

    private static (Tensor X, Tensor Weight, Tensor Bias, int[] Targets) Sample(int rows, int inputs, int classes)
    {
        var random = new RandomStream(5, "linear cross-entropy");
        int[] targets = [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))];
        return (Of([rows, inputs]), Of([classes, inputs]), Of([classes]), targets);

        Tensor Of(Shape shape) => new(shape, random.NextNormals(shape.Length)) { RequiresGradient = true };
    }

    private static IEnumerable<float[]> Gradients(params Tensor[] tensors) => tensors.Select(static tensor => tensor.Gradient.ToArray());

    private static void Clear(params Tensor[] tensors)
    {
        foreach (var tensor in tensors)
            tensor.ClearGradient();
    }
}
