using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Some examples of a <see cref="TensorDataset"/>.</summary>
/// <param name="Inputs">[B, …] inputs.</param>
/// <param name="Targets">[B, …] what a model should give for them.</param>
public readonly record struct TensorBatch(Tensor Inputs, Tensor Targets);
