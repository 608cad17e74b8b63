using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>An operation of one input and one output.</summary>
internal abstract class UnaryOperation(Tensor input, Tensor output) : Operation
{
    protected Tensor X { get; } = input;

    protected Tensor Y { get; } = output;

    internal override int InputCount => 1;

    internal override Tensor Input(int index) => X;

    internal override void Release() => Y.ReleaseGradient();
}
