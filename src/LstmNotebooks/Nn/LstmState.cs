using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>What an LSTM carries from step to step.</summary>
/// <param name="Hidden">h, [layers · directions, B, H].</param>
/// <param name="Cell">c, [layers · directions, B, H].</param>
public readonly record struct LstmState(Tensor Hidden, Tensor Cell)
{
    /// <summary>The same values as a new start: no gradient flows back past it.</summary>
    public LstmState Detach() => new(Hidden.Detach(), Cell.Detach());
}
