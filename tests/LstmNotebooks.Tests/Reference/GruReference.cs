namespace LstmNotebooks.Tests.Reference;

/// <summary>r, z = σ(W x + U h + b), n = tanh(W x + b + r ⊙ (U h + b′)), h ← (1 − z) ⊙ n + z ⊙ h; gates in the order r, z, n.</summary>
internal sealed class GruReference : CellReference
{
    public override int Gates => 3;

    public override CellState Forward(double[] inputSum, double[] hiddenSum, CellState before)
    {
        var size = before.Hidden.Length;
        var hidden = new double[size];
        for (var j = 0; j < size; j++)
        {
            var (_, z, n) = Activations(inputSum, hiddenSum, size, j);
            hidden[j] = (1 - z) * n + z * before.Hidden[j];
        }
        return new(hidden, []);
    }

    public override CellGradient Backward(double[] inputSum, double[] hiddenSum, CellState before, CellState after)
    {
        var size = before.Hidden.Length;
        var (fromInput, fromHidden, hidden) = (new double[3 * size], new double[3 * size], new double[size]);
        for (var j = 0; j < size; j++)
        {
            var (r, z, n) = Activations(inputSum, hiddenSum, size, j);
            var dh = after.Hidden[j];
            var dn = dh * (1 - z) * (1 - n * n);
            fromInput[j] = fromHidden[j] = dn * hiddenSum[2 * size + j] * r * (1 - r);
            fromInput[size + j] = fromHidden[size + j] = dh * (before.Hidden[j] - n) * z * (1 - z);
            fromInput[2 * size + j] = dn;
            fromHidden[2 * size + j] = dn * r;
            hidden[j] = dh * z;
        }
        return new(fromInput, fromHidden, new(hidden, []));
    }

    private static (double R, double Z, double N) Activations(double[] inputSum, double[] hiddenSum, int size, int j)
    {
        var r = Sigmoid(inputSum[j] + hiddenSum[j]);
        var z = Sigmoid(inputSum[size + j] + hiddenSum[size + j]);
        return (r, z, Math.Tanh(inputSum[2 * size + j] + r * hiddenSum[2 * size + j]));
    }
}
