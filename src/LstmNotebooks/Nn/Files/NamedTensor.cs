using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>A tensor with its name, as files hold them.</summary>
/// <param name="Name">Such as "head.weight".</param>
/// <param name="Value">The values.</param>
public sealed record NamedTensor(string Name, Tensor Value);
