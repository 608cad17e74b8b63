using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>What the plain cells share: products with the weights, and the loop over time.</summary>
internal static class PlainCell
{
    /// <summary>Checks one step's x and what it carries, each named as the reader knows it.</summary>
    public static void CheckStep(string owner, RecurrentModule layer, Tensor x, params ReadOnlySpan<(string Name, Tensor Value)> state)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank != 2 || x.Shape[1] != layer.InputSize)
            throw new ShapeException(
                $"{owner} expects x of shape [batch, {layer.InputSize}], one time step, but got {x.Shape}: "
                + "the last dimension must equal InputSize.");
        foreach (var (name, value) in state)
        {
            ArgumentNullException.ThrowIfNull(value, name);
            if (value.Rank != 2 || value.Shape[0] != x.Shape[0] || value.Shape[1] != layer.HiddenSize)
                throw new ShapeException(
                    $"{owner} expects the {name} state of shape [{x.Shape[0]}, {layer.HiddenSize}] (batch, hidden) but got {value.Shape}.");
        }
    }

    /// <summary>W x + b, [B, gH].</summary>
    public static Tensor InputSum(Tensor x, RecurrentWeights weights) => x.Linear(weights.Input, weights.Bias);

    /// <summary>U h + b′, [B, gH].</summary>
    public static Tensor HiddenSum(Tensor hidden, RecurrentWeights weights) => weights.HiddenBias is { } bias
        ? hidden.Linear(weights.Hidden, bias)
        : hidden.MatMul(weights.Hidden.Transpose());

    /// <summary>[B, I]: one time step of [B, T, I].</summary>
    public static Tensor At(Tensor x, int step) => x.Slice(1, step, 1).Reshape(x.Shape[0], x.Shape[2]);

    /// <summary>[B, T, H] from T tensors of [B, H].</summary>
    public static Tensor Stack(IReadOnlyList<Tensor> steps) =>
        Operations.Concatenate([.. steps.Select(static step => step.Reshape(step.Shape[0], 1, step.Shape[1]))], 1);

    /// <summary>A step after another, from a zero state.</summary>
    public static (Tensor Hidden, Tensor Last) Forward(string owner, RecurrentModule layer, Tensor x, Func<Tensor, Tensor, Tensor> step)
    {
        SequenceModule.CheckInput(owner, x, layer.InputSize);
        var state = Tensor.Zeros(x.Shape[0], layer.HiddenSize);
        var hidden = new List<Tensor>();
        for (var t = 0; t < x.Shape[1]; t++)
        {
            state = step(At(x, t), state);
            hidden.Add(state);
        }
        return (Stack(hidden), state);
    }
}
