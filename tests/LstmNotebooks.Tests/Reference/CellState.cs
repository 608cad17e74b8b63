namespace LstmNotebooks.Tests.Reference;

/// <summary>What one sequence carries from step to step, or the gradient of the loss to it.</summary>
/// <param name="Hidden">h, [H].</param>
/// <param name="Cell">c, [H]; empty for cells without a cell state.</param>
internal sealed record CellState(double[] Hidden, double[] Cell);
