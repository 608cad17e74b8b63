namespace LstmNotebooks.Numerics;

/// <summary>The element-wise half of a minimal cell, whose gates see the input alone: h ← a ⊙ h + b, with a and b from W x + b′.</summary>
/// <remarks>Feng et al., Were RNNs all we needed? (2024).</remarks>
internal interface IScanKernel
{
    /// <summary>Gates, whose sums lie one after the other.</summary>
    static abstract int Gates { get; }

    /// <summary>a and b of a vector of hidden units.</summary>
    /// <param name="sums">Pre-activations of the first gate.</param>
    /// <param name="stride">Distance from gate to gate.</param>
    static abstract unsafe (V Decay, V Input) Activate<V>(float* sums, nint stride) where V : struct, ILanes<V>;

    /// <summary>From the gradients of a and b to those of the pre-activations.</summary>
    /// <param name="sums">Pre-activations of the first gate.</param>
    /// <param name="stride">Distance from gate to gate, here and in the gradients.</param>
    /// <param name="decay">dLoss/da.</param>
    /// <param name="input">dLoss/db.</param>
    /// <param name="gradients">Where the first gate's go.</param>
    static abstract unsafe void Back<V>(float* sums, nint stride, V decay, V input, float* gradients) where V : struct, ILanes<V>;
}
