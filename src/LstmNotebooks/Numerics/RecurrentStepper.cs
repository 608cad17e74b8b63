namespace LstmNotebooks.Numerics;

/// <summary>One layer, ready to be run a step at a time: weights packed once, state carried along.</summary>
internal abstract unsafe class RecurrentStepper
{
    /// <summary>[B, H] hidden state after the last step.</summary>
    public abstract Span<float> Hidden { get; }

    /// <summary>[B, H] cell state; empty for cells without one.</summary>
    public abstract Span<float> Cell { get; }

    /// <summary>One step with [B, I] inputs.</summary>
    public abstract void Step(ReadOnlySpan<float> x);
}

/// <inheritdoc/>
internal sealed unsafe class RecurrentStepper<TKernel> : RecurrentStepper where TKernel : struct, IRecurrentKernel
{
    private readonly int batch, inputSize, hiddenSize;
    private readonly AlignedBuffer panels, memory;
    private readonly float* inputPanels, sharedPanels, otherPanels, bias, otherBias, gates, hidden, cell;

    /// <param name="batch">B.</param>
    /// <param name="input">W, [gH, I].</param>
    /// <param name="recurrent">U, [gH, H].</param>
    /// <param name="inputBias">b, [gH].</param>
    /// <param name="hiddenBias">b′, [gH], or null.</param>
    public RecurrentStepper(int batch, Tensor input, Tensor recurrent, Tensor inputBias, Tensor? hiddenBias)
    {
        (this.batch, inputSize, hiddenSize) = (batch, input.Shape[1], recurrent.Shape[1]);
        int inputs = TKernel.InputGates * hiddenSize, shared = TKernel.SharedGates * hiddenSize, others = TKernel.Gates * hiddenSize - inputs;
        panels = AlignedBuffer.Rent(Panels.Length(inputSize, inputs) + Panels.Length(hiddenSize, shared) + Panels.Length(hiddenSize, others));
        inputPanels = panels.Start;
        sharedPanels = inputPanels + Panels.Length(inputSize, inputs);
        otherPanels = sharedPanels + Panels.Length(hiddenSize, shared);
        fixed (float* w = input.Values, u = recurrent.Values)
        {
            Panels.Pack(MatrixView.Dense(w, inputs, inputSize).Transposed, 0, inputSize, inputPanels);
            Panels.Pack(MatrixView.Dense(u, shared, hiddenSize).Transposed, 0, hiddenSize, sharedPanels);
            Panels.Pack(MatrixView.Dense(u + (nint)shared * hiddenSize, others, hiddenSize).Transposed, 0, hiddenSize, otherPanels);
        }

        memory = AlignedBuffer.Rent((long)TKernel.Gates * hiddenSize + (long)batch * hiddenSize * (TKernel.Gates + 2));
        bias = memory.Start;
        otherBias = bias + inputs;
        gates = otherBias + others;
        hidden = gates + (nint)batch * TKernel.Gates * hiddenSize;
        cell = hidden + (nint)batch * hiddenSize;
        RecurrentBias.Sum<TKernel>(inputBias.Values, hiddenBias is null ? default : hiddenBias.Values, new(bias, inputs), new(otherBias, others));
        Hidden.Clear();
        Cell.Clear();
    }

    public override Span<float> Hidden => memory.Span((nint)(hidden - memory.Start), batch * hiddenSize);

    public override Span<float> Cell => TKernel.HasCell ? memory.Span((nint)(cell - memory.Start), batch * hiddenSize) : default;

    public override void Step(ReadOnlySpan<float> x)
    {
        var gateSize = TKernel.Gates * hiddenSize;
        fixed (float* input = x)
            PanelJob.Run(MatrixView.Dense(input, batch, inputSize), inputPanels, Gates(0, TKernel.InputGates), ChainStart.FromBias(bias));
        var state = MatrixView.Dense(hidden, batch, hiddenSize);
        PanelJob.Run(state, sharedPanels, Gates(0, TKernel.SharedGates), ChainStart.FromC);
        if (TKernel.Gates > TKernel.InputGates)
            PanelJob.Run(state, otherPanels, Gates(TKernel.InputGates, TKernel.Gates - TKernel.InputGates), ChainStart.FromBias(otherBias));
        for (var row = 0; row < batch; row++)
        {
            // Every unit reads its own state before it writes it, so the step may go in place.
            var own = new StatePointers(hidden, TKernel.HasCell ? cell : null).At((nint)row * hiddenSize);
            RecurrentStep<TKernel>.Forward(gates + (nint)row * gateSize, hiddenSize, own, own);
        }
        // The pointers alone would not keep the memory.
        GC.KeepAlive(this);
    }

    private MatrixView Gates(int first, int count) => new(gates + (nint)first * hiddenSize, batch, count * hiddenSize, TKernel.Gates * hiddenSize);
}
