namespace LstmNotebooks.Numerics;

/// <summary>The element-wise half of a recurrent cell; the products with the weights are the same loop for every cell.</summary>
/// <remarks>
/// Per sequence and step a cell has [Gates · H] of gate memory, gate after gate: forward leaves activations there, backward
/// finds these and leaves gradients of the pre-activations.
/// </remarks>
internal interface IRecurrentKernel
{
    /// <summary>Gates in memory.</summary>
    static abstract int Gates { get; }

    /// <summary>The first so many gates get W x + b.</summary>
    static abstract int InputGates { get; }

    /// <summary>
    /// The first so many gates get U h added; the others that U feeds lie after <see cref="InputGates"/> and hold U h + b alone.
    /// </summary>
    static abstract int SharedGates { get; }

    /// <summary>
    /// The last so many gates get no product at all: each holds [H] weights of its own at every step, such as a peephole.
    /// </summary>
    /// <remarks>
    /// <see cref="Activate{V}"/> copies them from the sums to the gates, which are two places while training; what
    /// <see cref="Backward{V}"/> leaves there is summed to their gradient.
    /// </remarks>
    static virtual int ConstantGates => 0;

    /// <summary>States carried beside the hidden state: 1 for an LSTM's cell state, 0 for none.</summary>
    static abstract int CellStates { get; }

    /// <summary>Activations of the gates that wait for no other, for a vector of hidden units.</summary>
    /// <param name="sums">Pre-activations of the first gate.</param>
    /// <param name="gates">Where its activations go; may be the same memory.</param>
    /// <param name="stride">Distance from gate to gate, in both.</param>
    static abstract unsafe void Activate<V>(float* sums, float* gates, nint stride) where V : struct, ILanes<V>;

    /// <summary>The rest of the step, after <see cref="Activate{V}"/>.</summary>
    /// <param name="sums">Pre-activations of the first gate.</param>
    /// <param name="gates">Activations; completed to what the backward pass wants.</param>
    /// <param name="stride">Distance from gate to gate, in both.</param>
    /// <param name="previous">State before the step.</param>
    /// <param name="next">State after it, written.</param>
    static abstract unsafe void Forward<V>(
        float* sums, float* gates, nint stride, StatePointers previous, StatePointers next)
        where V : struct, ILanes<V>;

    /// <summary>One step back.</summary>
    /// <param name="gates">Activations; overwritten with dLoss/dPre-activation.</param>
    /// <param name="stride">Distance from gate to gate.</param>
    /// <param name="previous">State before the step.</param>
    /// <param name="next">State after it.</param>
    /// <param name="gradient">
    /// dLoss/dState after the step; overwritten with what flows to the state before it directly, without the products.
    /// </param>
    static abstract unsafe void Backward<V>(
        float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient)
        where V : struct, ILanes<V>;
}

/// <summary>
/// Where a vector of hidden state lies, and of the first cell state (null for cells without one); further ones follow as far apart
/// as gates.
/// </summary>
internal readonly unsafe struct StatePointers(float* hidden, float* cell)
{
    public readonly float* Hidden = hidden;
    public readonly float* Cell = cell;

    /// <summary>Some units further on.</summary>
    public StatePointers At(nint offset) => new(Hidden + offset, Cell is null ? null : Cell + offset);
}
