using LstmNotebooks.Numerics;

namespace LstmNotebooks.Torch.Tests;

public sealed class TorchTensorsTests
{
    [Fact]
    public void ToLibrary_OfToTorch_GivesTheSameBits()
    {
        var tensor = Tensor.From([2, 3], [1, -0f, float.Epsilon, float.MaxValue, float.NaN, -2.5f]);

        using var torchTensor = tensor.ToTorch();
        var back = torchTensor.ToLibrary();

        Assert.Equal([2L, 3L], torchTensor.shape);
        Assert.Equal(tensor.Shape, back.Shape);
        Assert.Equal(tensor.ToArray().Select(BitConverter.SingleToInt32Bits), back.ToArray().Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void ToLibrary_OtherTypes_BecomeFloats()
    {
        using var numbers = torch.tensor(new long[] { 1, 2, 3 });
        using var halves = torch.tensor(new[] { 0.5, 1.5 });
        using var one = torch.tensor(4f);

        Assert.Equal([1f, 2f, 3f], numbers.ToLibrary().ToArray());
        Assert.Equal([0.5f, 1.5f], halves.ToLibrary().ToArray());
        Assert.Equal(Shape.Create([1]), one.ToLibrary().Shape);
    }

    [Fact]
    public void ToLibrary_Transposed_ReadsRowByRow()
    {
        using var tensor = torch.tensor(new float[,] { { 1, 2 }, { 3, 4 } });
        using var transposed = tensor.t();

        Assert.Equal([1f, 3f, 2f, 4f], transposed.ToLibrary().ToArray());
    }

    [Fact]
    public void ToLibrary_Disposed_SaysSo()
    {
        var tensor = torch.zeros(3);
        tensor.Dispose();

        Assert.Throws<ObjectDisposedException>(tensor.ToLibrary);
    }

    [Fact]
    public void ToLibrary_FiveDimensions_SaysTheLimit()
    {
        using var tensor = torch.zeros([1, 1, 1, 1, 1]);

        Assert.Throws<ShapeException>(tensor.ToLibrary);
    }
}
