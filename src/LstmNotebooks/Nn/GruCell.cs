using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// One GRU step written out as its equations, one operation at a time: to read and to check <see cref="Gru"/> against, not to be
/// fast.
/// </summary>
/// <remarks>
/// B = batch, I = input size, H = hidden size; gates in the order r, z, n. It reads the weights of the layer it belongs to, so
/// training either trains both.
/// </remarks>
/// <param name="layer">The layer whose first layer's weights it uses.</param>
public sealed class GruCell(Gru layer)
{
    private readonly RecurrentWeights weights = (layer ?? throw new ArgumentNullException(nameof(layer))).WeightsOf(0, 0);

    /// <summary>One step.</summary>
    /// <param name="x">[B, I].</param>
    /// <param name="hidden">[B, H] before the step.</param>
    /// <returns>[B, H] after it.</returns>
    public Tensor Step(Tensor x, Tensor hidden)
    {
        PlainCell.CheckStep(nameof(GruCell), layer, x, ("hidden", hidden));
        var size = layer.HiddenSize;
        var fromInput = PlainCell.InputSum(x, weights);
        var fromHidden = PlainCell.HiddenSum(hidden, weights);
        Tensor Input(int gate) => fromInput.Slice(1, gate * size, size);
        Tensor Hidden(int gate) => fromHidden.Slice(1, gate * size, size);

        var r = Input(0).Add(Hidden(0)).Sigmoid();                  // reset gate: how much of the past the candidate sees
        var z = Input(1).Add(Hidden(1)).Sigmoid();                  // update gate: how much of the past stays
        var n = Input(2).Add(r.Multiply(Hidden(2))).Tanh();         // candidate

        var ones = Tensor.Full(z.Shape, 1);
        return ones.Subtract(z).Multiply(n).Add(z.Multiply(hidden));
    }

    /// <summary>Every step of a batch of sequences.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <returns>[B, T, H] hidden state of every step, and [B, H] after the last.</returns>
    public (Tensor Hidden, Tensor Last) Forward(Tensor x) => PlainCell.Forward(nameof(GruCell), layer, x, Step);
}
