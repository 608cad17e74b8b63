using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>An operation of two inputs and one output.</summary>
internal abstract class BinaryOperation(Tensor left, Tensor right, Tensor output) : Operation
{
    protected Tensor Left { get; } = left;

    protected Tensor Right { get; } = right;

    protected Tensor Y { get; } = output;

    internal override int InputCount => 2;

    internal override Tensor Input(int index) => index == 0 ? Left : Right;

    internal override void Release() => Y.ReleaseGradient();
}
