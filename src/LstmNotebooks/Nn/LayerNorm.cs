using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Gives every row mean 0 and variance 1, then a learned scale and shift.</summary>
public sealed class LayerNorm : Module
{
    /// <summary>A layer over rows of <paramref name="size"/> values; it starts with scale 1 and shift 0.</summary>
    public LayerNorm(int size, float epsilon = 1e-5f)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(epsilon);
        Epsilon = epsilon;
        Weights = Add("weight", Initialize.Ones([size]));
        Bias = Add("bias", Initialize.Zeros([size]));
    }

    /// <summary>Added to the variance, so that a row of equal values does not divide by zero.</summary>
    public float Epsilon { get; }

    /// <summary>The scale, [C].</summary>
    public Parameter Weights { get; }

    /// <summary>The shift, [C].</summary>
    public Parameter Bias { get; }

    /// <summary>Same shape as x.</summary>
    /// <param name="x">[…, C].</param>
    public Tensor Forward(Tensor x) => x.LayerNorm(Weights.Value, Bias.Value, Epsilon);
}
