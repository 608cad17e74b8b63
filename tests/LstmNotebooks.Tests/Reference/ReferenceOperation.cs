namespace LstmNotebooks.Tests.Reference;

/// <summary>An operation in plain double arithmetic: what the float32 kernels are tested against.</summary>
/// <param name="Forward">Output from inputs, all in row-major order.</param>
/// <param name="Backward">dLoss/dInput of every input, from the inputs and dLoss/dOutput.</param>
internal sealed record ReferenceOperation(Func<double[][], double[]> Forward, Func<double[][], double[], double[][]> Backward);
