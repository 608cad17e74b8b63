using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Reference;

namespace LstmNotebooks.Tests.Autograd;

public sealed class ElementOperationsTests
{
    private static readonly Shape Size = [3, 11]; // past two vectors of 16, not a multiple of one

    [Fact]
    public void Tanh_MatchesReference() => GradientCheck.Run(x => x[0].Tanh(), ElementReference.Tanh, [Size]);

    [Fact]
    public void Sigmoid_MatchesReference() => GradientCheck.Run(x => x[0].Sigmoid(), ElementReference.Sigmoid, [Size]);

    [Fact]
    public void Relu_MatchesReference() => GradientCheck.Run(x => x[0].Relu(), ElementReference.Relu, [Size]);

    [Fact]
    public void Exp_MatchesReference() => GradientCheck.Run(x => x[0].Exp(), ElementReference.Exp, [Size]);

    [Fact]
    public void Log_MatchesReference() => GradientCheck.Run(x => x[0].Log(), ElementReference.Log, [Size], low: 0.1f, high: 4);

    [Fact]
    public void Add_MatchesReference() => GradientCheck.Run(x => x[0].Add(x[1]), ElementReference.Add, [Size, Size]);

    [Fact]
    public void Subtract_MatchesReference() => GradientCheck.Run(x => x[0].Subtract(x[1]), ElementReference.Subtract, [Size, Size]);

    [Fact]
    public void Multiply_MatchesReference() => GradientCheck.Run(x => x[0].Multiply(x[1]), ElementReference.Multiply, [Size, Size]);

    [Fact]
    public void Multiply_OfATensorWithItself_IsItsSquare() =>
        GradientCheck.Run(x => x[0].Multiply(x[0]), ElementReference.Unary(x => x * x, x => 2 * x), [Size]);

    [Fact]
    public void Scale_MatchesReference() =>
        GradientCheck.Run(x => x[0].Scale(-0.75f), ElementReference.Unary(x => -0.75 * x, _ => -0.75), [Size]);

    [Fact]
    public void Relu_NotANumber_Stays()
    {
        var x = Tensor.From(float.NaN, -1, 0, 2);

        var y = x.Relu();

        Assert.Equal([float.NaN, 0, 0, 2], y.ToArray());
    }

    [Fact]
    public void Log_OutsideOfItsDomain_IsInfiniteOrNotANumber()
    {
        var y = Tensor.From(0, -1, float.PositiveInfinity).Log();

        Assert.Equal([float.NegativeInfinity, float.NaN, float.PositiveInfinity], y.ToArray());
    }

    [Fact]
    public void Pairs_OfOtherShapes_SayBoth()
    {
        var (x, y) = (Tensor.Zeros(2, 3), Tensor.Zeros(3, 2));

        var errors = new[]
        {
            Assert.Throws<ShapeException>(() => x.Add(y)),
            Assert.Throws<ShapeException>(() => x.Subtract(y)),
            Assert.Throws<ShapeException>(() => x.Multiply(y)),
        };

        Assert.Equal(["Add", "Subtract", "Multiply"], errors.Select(error => error.Message.Split(' ')[0]));
        Assert.All(
            errors,
            error => Assert.Contains(
                "expects two tensors of one shape but got [2, 3] and [3, 2]", error.Message, StringComparison.Ordinal));
    }
}
