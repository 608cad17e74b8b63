namespace LstmNotebooks.Tests.Reference;

/// <summary>
/// i, f, o = σ(W x + U h + b), g = tanh(W x + U h + b), c ← f ⊙ c + i ⊙ g, h ← o ⊙ tanh(c); gates in the order i, f, g, o.
/// </summary>
internal sealed class LstmReference : CellReference
{
    public override int Gates => 4;

    public override bool HasCell => true;

    public override CellState Forward(double[] inputSum, double[] hiddenSum, CellState before)
    {
        var size = before.Hidden.Length;
        var (hidden, cell) = (new double[size], new double[size]);
        for (var j = 0; j < size; j++)
        {
            var (i, f, g, o) = Activations(inputSum, hiddenSum, size, j);
            cell[j] = f * before.Cell[j] + i * g;
            hidden[j] = o * Math.Tanh(cell[j]);
        }
        return new(hidden, cell);
    }

    public override CellGradient Backward(double[] inputSum, double[] hiddenSum, CellState before, CellState after)
    {
        var size = before.Hidden.Length;
        var c = Forward(inputSum, hiddenSum, before).Cell;
        var (sum, cell) = (new double[4 * size], new double[size]);
        for (var j = 0; j < size; j++)
        {
            var (i, f, g, o) = Activations(inputSum, hiddenSum, size, j);
            var squashed = Math.Tanh(c[j]);
            var dh = after.Hidden[j];
            var dc = after.Cell[j] + dh * o * (1 - squashed * squashed);
            sum[j] = dc * g * i * (1 - i);
            sum[size + j] = dc * before.Cell[j] * f * (1 - f);
            sum[2 * size + j] = dc * i * (1 - g * g);
            sum[3 * size + j] = dh * squashed * o * (1 - o);
            cell[j] = dc * f;
        }
        return new(sum, sum, new(new double[size], cell));
    }

    private static (double I, double F, double G, double O) Activations(double[] inputSum, double[] hiddenSum, int size, int j)
    {
        double Sum(int gate) => inputSum[gate * size + j] + hiddenSum[gate * size + j];
        return (Sigmoid(Sum(0)), Sigmoid(Sum(1)), Math.Tanh(Sum(2)), Sigmoid(Sum(3)));
    }
}
