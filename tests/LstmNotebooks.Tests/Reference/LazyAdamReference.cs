namespace LstmNotebooks.Tests.Reference;

/// <summary>
/// Adam on the rows of a table that a step read, in double: the others stay, and the bias is corrected by the number of all steps.
/// </summary>
internal sealed class LazyAdamReference(double[] weights, int size, double learningRate, double beta1, double beta2, double epsilon)
{
    private readonly double[] first = new double[weights.Length];
    private readonly double[] second = new double[weights.Length];
    private int step;

    public double[] Weights { get; } = [.. weights];

    /// <summary>One step.</summary>
    /// <param name="gradients">The gradient of each row that was read.</param>
    public void Step(IReadOnlyDictionary<int, double[]> gradients)
    {
        step++;
        foreach (var (row, gradient) in gradients)
        {
            for (var j = 0; j < size; j++)
            {
                var (i, g) = (row * size + j, gradient[j]);
                first[i] = beta1 * first[i] + (1 - beta1) * g;
                second[i] = beta2 * second[i] + (1 - beta2) * g * g;
                var (m, v) = (first[i] / (1 - Math.Pow(beta1, step)), second[i] / (1 - Math.Pow(beta2, step)));
                Weights[i] -= learningRate * m / (Math.Sqrt(v) + epsilon);
            }
        }
    }
}
