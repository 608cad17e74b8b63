using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// One LSTM step written out as its equations, one operation at a time: to read and to check <see cref="Lstm"/> against, not to be
/// fast.
/// </summary>
/// <remarks>
/// B = batch, I = input size, H = hidden size; gates in the order i, f, g, o. It reads the weights of the layer it belongs to, so
/// training either trains both.
/// </remarks>
/// <param name="layer">The layer whose first layer's weights it uses.</param>
public sealed class LstmCell(Lstm layer)
{
    private readonly RecurrentWeights weights = (layer ?? throw new ArgumentNullException(nameof(layer))).WeightsOf(0, 0);

    /// <summary>One step.</summary>
    /// <param name="x">[B, I].</param>
    /// <param name="state">h and c before the step, [B, H] each.</param>
    /// <returns>h and c after it, [B, H] each.</returns>
    public LstmState Step(Tensor x, LstmState state)
    {
        PlainCell.CheckStep(nameof(LstmCell), layer, x, ("hidden", state.Hidden), ("cell", state.Cell));
        var size = layer.HiddenSize;
        var sums = PlainCell.InputSum(x, weights).Add(PlainCell.HiddenSum(state.Hidden, weights));

        var i = sums.Slice(1, 0, size).Sigmoid();          // input gate: what of the candidate is written
        var f = sums.Slice(1, size, size).Sigmoid();       // forget gate: what of the old cell state stays
        var g = sums.Slice(1, 2 * size, size).Tanh();      // candidate: what could be written
        var o = sums.Slice(1, 3 * size, size).Sigmoid();   // output gate: what of the cell state shows

        var c = f.Multiply(state.Cell).Add(i.Multiply(g));
        var h = o.Multiply(c.Tanh());
        return new LstmState(h, c);
    }

    /// <summary>Every step of a batch of sequences.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <returns>[B, T, H] hidden state of every step, and the state after the last.</returns>
    public (Tensor Hidden, LstmState Last) Forward(Tensor x)
    {
        SequenceModule.CheckInput(nameof(LstmCell), x, layer.InputSize);
        var state = new LstmState(Tensor.Zeros(x.Shape[0], layer.HiddenSize), Tensor.Zeros(x.Shape[0], layer.HiddenSize));
        var hidden = new List<Tensor>();
        for (var t = 0; t < x.Shape[1]; t++)
        {
            state = Step(PlainCell.At(x, t), state);
            hidden.Add(state.Hidden);
        }
        return (PlainCell.Stack(hidden), state);
    }
}
