using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>What any recurrent layer carries from step to step.</summary>
/// <param name="Hidden">[directions, B, H].</param>
/// <param name="Cell">[directions, B, H]; null for cells without a cell state.</param>
internal readonly record struct RecurrentState(Tensor Hidden, Tensor? Cell);
