using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>What an LSTM carries from step to step.</summary>
/// <param name="Hidden">h, [layers · directions, B, H].</param>
/// <param name="Cell">c, [layers · directions, B, H].</param>
public readonly record struct LstmState(Tensor Hidden, Tensor Cell);
