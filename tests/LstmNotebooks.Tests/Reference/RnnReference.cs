namespace LstmNotebooks.Tests.Reference;

/// <summary>h ← φ(W x + U h + b).</summary>
/// <param name="activation">φ.</param>
/// <param name="slope">φ′, from φ's value.</param>
internal sealed class RnnReference(Func<double, double> activation, Func<double, double> slope) : CellReference
{
    public static RnnReference Tanh { get; } = new(Math.Tanh, h => 1 - h * h);

    public static RnnReference Relu { get; } = new(a => Math.Max(a, 0), h => h > 0 ? 1 : 0);

    public override int Gates => 1;

    public override CellState Forward(double[] inputSum, double[] hiddenSum, CellState before) =>
        new([.. inputSum.Zip(hiddenSum, (a, s) => activation(a + s))], []);

    public override CellGradient Backward(double[] inputSum, double[] hiddenSum, CellState before, CellState after)
    {
        var h = Forward(inputSum, hiddenSum, before).Hidden;
        double[] sum = [.. after.Hidden.Zip(h, (dh, value) => dh * slope(value))];
        return new(sum, sum, new(new double[h.Length], []));
    }
}
