using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>What the plain cells share: products with the weights, and the loop over time.</summary>
internal static class PlainCell
{
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
    public static (Tensor Hidden, Tensor Last) Forward(Tensor x, int hiddenSize, Func<Tensor, Tensor, Tensor> step)
    {
        ArgumentNullException.ThrowIfNull(x);
        var state = Tensor.Zeros(x.Shape[0], hiddenSize);
        var hidden = new List<Tensor>();
        for (var t = 0; t < x.Shape[1]; t++)
        {
            state = step(At(x, t), state);
            hidden.Add(state);
        }
        return (Stack(hidden), state);
    }
}
