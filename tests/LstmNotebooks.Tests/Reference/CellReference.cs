namespace LstmNotebooks.Tests.Reference;

/// <summary>One step of one sequence after its products: from W x + b and U h + b′ to the next state, and back.</summary>
/// <remarks>H = hidden size, g = gates, whose sums lie one after the other: element j of gate k is at k·H + j.</remarks>
internal abstract class CellReference
{
    /// <summary>g.</summary>
    public abstract int Gates { get; }

    public virtual bool HasCell => false;

    /// <summary>The state after the step.</summary>
    /// <param name="inputSum">W x + b, [gH].</param>
    /// <param name="hiddenSum">U h + b′, [gH].</param>
    /// <param name="before">The state before the step.</param>
    public abstract CellState Forward(double[] inputSum, double[] hiddenSum, CellState before);

    /// <summary>The chain rule through one step; the activations are computed anew.</summary>
    /// <param name="inputSum">W x + b, [gH].</param>
    /// <param name="hiddenSum">U h + b′, [gH].</param>
    /// <param name="before">The state before the step.</param>
    /// <param name="after">dLoss/d(state after the step).</param>
    public abstract CellGradient Backward(double[] inputSum, double[] hiddenSum, CellState before, CellState after);

    protected static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
