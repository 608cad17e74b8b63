using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>One plain recurrent step written out as its equation: to read and to check <see cref="Rnn"/> against, not to be fast.</summary>
/// <remarks>
/// B = batch, I = input size, H = hidden size. It reads the weights of the layer it belongs to, so training either trains both.
/// </remarks>
/// <param name="layer">The layer whose first layer's weights it uses.</param>
public sealed class RnnCell(Rnn layer)
{
    private readonly RecurrentWeights weights = (layer ?? throw new ArgumentNullException(nameof(layer))).WeightsOf(0, 0);

    /// <summary>One step.</summary>
    /// <param name="x">[B, I].</param>
    /// <param name="hidden">[B, H] before the step.</param>
    /// <returns>[B, H] after it.</returns>
    public Tensor Step(Tensor x, Tensor hidden)
    {
        PlainCell.CheckStep(nameof(RnnCell), layer, x, ("hidden", hidden));
        var sum = PlainCell.InputSum(x, weights).Add(PlainCell.HiddenSum(hidden, weights));
        return layer.Activation == RnnActivation.Tanh ? sum.Tanh() : sum.Relu();
    }

    /// <summary>Every step of a batch of sequences.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <returns>[B, T, H] hidden state of every step, and [B, H] after the last.</returns>
    public (Tensor Hidden, Tensor Last) Forward(Tensor x) => PlainCell.Forward(nameof(RnnCell), layer, x, Step);
}
