namespace LstmNotebooks.Tests.Reference;

/// <summary>What flows out of one step backwards.</summary>
/// <param name="InputSum">dLoss/d(W x + b), [gH].</param>
/// <param name="HiddenSum">dLoss/d(U h + b′), [gH].</param>
/// <param name="Before">dLoss/d(state before the step), without what goes through U h + b′.</param>
internal sealed record CellGradient(double[] InputSum, double[] HiddenSum, CellState Before);
