namespace LstmNotebooks.Numerics;

/// <summary>One layer, ready to be run a step at a time: weights packed once, state carried along.</summary>
internal abstract unsafe class LayerStepper
{
    /// <summary>[B, H] hidden state after the last step.</summary>
    public abstract Span<float> Hidden { get; }

    /// <summary>[B, cell states · H] cell states; empty for cells without one.</summary>
    public abstract Span<float> Cell { get; }

    /// <summary>[H] of a gate in the last step of a sequence.</summary>
    public abstract ReadOnlySpan<float> GateOf(int row, int gate);

    /// <summary>One step with [B, I] inputs.</summary>
    public abstract void Step(ReadOnlySpan<float> x);
}

/// <inheritdoc/>
internal sealed unsafe class LayerStepper<TKernel> : LayerStepper where TKernel : struct, IRecurrentKernel
{
    private readonly int batch;
    private readonly GateLayout<TKernel> layout;
    private readonly AlignedBuffer weightMemory, memory;
    private readonly float[] hidden, cell;
    private readonly PanelMatrix packed;
    // [B, I + H] what a step reads, [gates] biases, [B, gates] gates and a row's states before and after, each filled up to whole panels.
    private readonly float* joined, bias, gates, states;

    /// <param name="batch">B.</param>
    /// <param name="weights">One direction's.</param>
    public LayerStepper(int batch, RecurrentWeights weights)
    {
        this.batch = batch;
        layout = new(weights.Input.Shape[1], weights.Hidden.Shape[1]);
        weightMemory = AlignedBuffer.Rent(layout.ForwardLength);
        fixed (float* w = weights.Input.Values, u = weights.Hidden.Values)
            packed = layout.PackForward(w, u, weightMemory.Start);

        memory = AlignedBuffer.Rent((long)batch * (PanelMatrix.Padded(layout.Depth) + GateSize) + GateSize + StateSize * 2);
        bias = memory.Start;
        gates = bias + GateSize;
        states = gates + (nint)batch * GateSize;
        joined = states + StateSize * 2;
        layout.SumBiases(weights, new(bias, GateSize));
        new Span<float>(states, StateSize * 2).Clear();
        hidden = new float[batch * layout.HiddenSize];
        cell = new float[TKernel.CellStates * hidden.Length];
    }

    public override Span<float> Hidden => hidden;

    public override Span<float> Cell => cell;

    private int GateSize => layout.GatePanels * PanelMatrix.Width;

    private int UnitSize => layout.HiddenPanels * PanelMatrix.Width;

    private int StateSize => (1 + TKernel.CellStates) * UnitSize;

    public override ReadOnlySpan<float> GateOf(int row, int gate) =>
        new(gates + (nint)row * GateSize + layout.GatePanel(gate) * PanelMatrix.Width, layout.HiddenSize);

    public override void Step(ReadOnlySpan<float> x)
    {
        var (inputSize, hiddenSize) = (layout.InputSize, layout.HiddenSize);
        for (var row = 0; row < batch; row++)
        {
            var to = joined + row * layout.Depth;
            x.Slice(row * inputSize, inputSize).CopyTo(new Span<float>(to, inputSize));
            hidden.AsSpan(row * hiddenSize, hiddenSize).CopyTo(new Span<float>(to + inputSize, hiddenSize));
        }

        var both = Math.Min(TKernel.InputGates, TKernel.SharedGates);
        Multiply(0, both, 0, layout.Depth);
        Multiply(both, TKernel.InputGates - both, 0, inputSize);
        Multiply(TKernel.InputGates, GateLayout<TKernel>.OtherGates, inputSize, hiddenSize);
        for (var row = 0; row < batch; row++)
        {
            var firstConstant = layout.GatePanel(GateLayout<TKernel>.FirstConstant) * PanelMatrix.Width;
            new Span<float>(bias, GateSize)[firstConstant..].CopyTo(
                new Span<float>(gates + (nint)row * GateSize, GateSize)[firstConstant..]);
            StepRow(row);
        }
        // The pointers alone would not keep the memory.
        GC.KeepAlive(this);
    }

    /// <summary>Some gates' products with a part of the step's input and state.</summary>
    private void Multiply(int firstGate, int count, int first, int depth)
    {
        if (count == 0)
            return;
        var panel = layout.GatePanel(firstGate);
        var part = new PanelMatrix(packed.At(first, layout.GatePanel(GateLayout<TKernel>.WeightGate(firstGate))), packed.Stride);
        var a = new MatrixView(joined + first, batch, depth, layout.Depth);
        new PanelJob(a, part, layout.GatePanel(count), gates + panel * PanelMatrix.Width, GateSize, bias + panel * PanelMatrix.Width).Run();
    }

    private void StepRow(int row)
    {
        var (before, after) = (StateAt(states), StateAt(states + StateSize));
        for (var state = 0; state <= TKernel.CellStates; state++)
            Own(row, state).CopyTo(new Span<float>(before.Hidden + state * UnitSize, layout.HiddenSize));
        CellLoop<TKernel>.Forward(gates + (nint)row * GateSize, gates + (nint)row * GateSize, UnitSize, before, after, UnitSize);
        for (var state = 0; state <= TKernel.CellStates; state++)
            new Span<float>(after.Hidden + state * UnitSize, layout.HiddenSize).CopyTo(Own(row, state));
    }

    /// <summary>The hidden state and behind it the cell states.</summary>
    private StatePointers StateAt(float* memory) => new(memory, TKernel.CellStates > 0 ? memory + UnitSize : null);

    /// <summary>[H] of a row: its hidden state for 0, else a cell state.</summary>
    private Span<float> Own(int row, int state)
    {
        var size = layout.HiddenSize;
        return state == 0 ? hidden.AsSpan(row * size, size) : cell.AsSpan((row * TKernel.CellStates + state - 1) * size, size);
    }
}
