using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Fully connected layer: y = x Wᵀ + b in every row.</summary>
/// <remarks>I = input size, O = output size. Weights and bias start uniform within ±1/√I, as PyTorch's.</remarks>
public sealed class Linear : Module
{
    /// <summary>A layer with weights from <paramref name="random"/>.</summary>
    public Linear(int inputSize, int outputSize, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputSize, 1);
        ArgumentNullException.ThrowIfNull(random);
        InputSize = inputSize;
        OutputSize = outputSize;
        Weights = Add("weight", Initialize.KaimingUniform([outputSize, inputSize], random));
        Bias = Add("bias", Initialize.Uniform([outputSize], 1 / MathF.Sqrt(inputSize), random));
    }

    /// <summary>I.</summary>
    public int InputSize { get; }

    /// <summary>O.</summary>
    public int OutputSize { get; }

    /// <summary>W, [O, I].</summary>
    public Parameter Weights { get; }

    /// <summary>b, [O].</summary>
    public Parameter Bias { get; }

    /// <summary>[…, O]: the layer's outputs for every row.</summary>
    /// <param name="x">[N, I], [B, T, I] or any shape that ends in I.</param>
    public Tensor Forward(Tensor x) => x.Linear(Weights.Value, Bias.Value);
}
