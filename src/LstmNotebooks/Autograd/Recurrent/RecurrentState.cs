using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>What any recurrent layers carry from step to step.</summary>
/// <param name="Hidden">h, [layers · directions, B, H].</param>
/// <param name="Cell">[layers · directions, B, cell states · H]: an LSTM's c; null for cells without a cell state.</param>
public readonly record struct RecurrentState(Tensor Hidden, Tensor? Cell = null)
{
    /// <summary>The same values as a new start: no gradient flows back past it.</summary>
    public RecurrentState Detach() => new(Hidden.Detach(), Cell?.Detach());
}
