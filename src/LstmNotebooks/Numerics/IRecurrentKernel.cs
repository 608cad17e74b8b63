namespace LstmNotebooks.Numerics;

/// <summary>The element-wise half of a recurrent cell; the products with the weights are the same loop for every cell.</summary>
/// <remarks>
/// Per sequence and step a cell has [Gates · H] of gate memory, gate after gate: forward finds pre-activations there and
/// leaves activations, backward finds these and leaves gradients of the pre-activations.
/// </remarks>
internal interface IRecurrentKernel
{
    /// <summary>Gates in memory.</summary>
    static abstract int Gates { get; }

    /// <summary>The first so many gates get W x + b.</summary>
    static abstract int InputGates { get; }

    /// <summary>The first so many gates get U h added; the others that U feeds lie after <see cref="InputGates"/> and hold U h + b alone.</summary>
    static abstract int SharedGates { get; }

    /// <summary>Whether a cell state is carried beside the hidden state.</summary>
    static abstract bool HasCell { get; }

    /// <summary>One step of a vector of hidden units.</summary>
    /// <param name="gates">Pre-activations of the first gate.</param>
    /// <param name="stride">Distance from gate to gate.</param>
    /// <param name="previous">State before the step.</param>
    /// <param name="next">State after it, written.</param>
    /// <param name="kept">Where the activations go that the backward pass needs.</param>
    static abstract unsafe void Forward<V, TStore>(float* gates, nint stride, StatePointers previous, StatePointers next, KeptGates<TStore> kept)
        where V : struct, ILanes<V> where TStore : struct, IGateStore;

    /// <summary>One step back.</summary>
    /// <param name="gates">Activations; overwritten with dLoss/dPre-activation.</param>
    /// <param name="stride">Distance from gate to gate.</param>
    /// <param name="previous">State before the step.</param>
    /// <param name="next">State after it.</param>
    /// <param name="gradient">dLoss/dState after the step; overwritten with what flows to the state before it directly, without the products.</param>
    static abstract unsafe void Backward<V>(float* gates, nint stride, StatePointers previous, StatePointers next, StatePointers gradient) where V : struct, ILanes<V>;
}

/// <summary>Where a vector of hidden state lies, and of cell state (null for cells without one).</summary>
internal readonly unsafe struct StatePointers(float* hidden, float* cell)
{
    public readonly float* Hidden = hidden;
    public readonly float* Cell = cell;

    /// <summary>Some units further on.</summary>
    public StatePointers At(nint offset) => new(Hidden + offset, Cell is null ? null : Cell + offset);
}
