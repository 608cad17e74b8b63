using LstmNotebooks.Autograd;

namespace LstmNotebooks.Nn;

/// <summary>One tensor of a weights file and the parameter that it belongs to.</summary>
/// <param name="Name">As PyTorch names it, such as "rnn.bias_hh_l0".</param>
/// <param name="Parameter">Where it goes.</param>
/// <param name="IsSecondTerm">True for a tensor that only files have: written as zeros, and added to the parameter when read.</param>
public sealed record FileWeights(string Name, Parameter Parameter, bool IsSecondTerm);
