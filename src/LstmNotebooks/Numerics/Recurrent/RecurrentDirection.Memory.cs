namespace LstmNotebooks.Numerics;

internal sealed unsafe partial class RecurrentDirection<TKernel>
{
    private AlignedBuffer? preActivations, gates, joined, cell, panels, biases, gradients, inputGradients;

    /// <summary>What is run: sizes, and which way.</summary>
    /// <param name="layout">I and H.</param>
    /// <param name="tiles">B.</param>
    /// <param name="steps">T.</param>
    /// <param name="isReversed">Whether time runs backwards.</param>
    /// <param name="isKept">Whether the backward pass will follow.</param>
    public void Begin(GateLayout<TKernel> layout, BatchTiles tiles, int steps, bool isReversed, bool isKept) =>
        (Layout, Tiles, Steps, IsReversed, IsKept) = (layout, tiles, steps, isReversed, isKept);

    /// <summary>Where the inputs lie, and which steps are real.</summary>
    /// <param name="input">[B, T, I].</param>
    /// <param name="starts">[B] first real step, in time; null when all are.</param>
    /// <param name="ends">[B] step after the last real one; null when all are.</param>
    public void Read(float* input, int* starts, int* ends)
    {
        Input = input;
        Starts = starts;
        Ends = ends;
    }

    /// <summary>Packs the weights, makes room for gates and states, and puts the initial state in place.</summary>
    /// <param name="weights">The direction's.</param>
    /// <param name="initialHidden">[B, H] values, or empty for zeros.</param>
    /// <param name="initialCell">[B, cell states · H] values, or empty for zeros.</param>
    public void Prepare(RecurrentWeights weights, ReadOnlySpan<float> initialHidden, ReadOnlySpan<float> initialCell)
    {
        PreActivations = BatchPanels.Rent(ref preActivations, BlockSteps, Tiles, Layout.GatePanels);
        if (IsKept)
            Gates = BatchPanels.Rent(ref gates, Steps, Tiles, Layout.GatePanels);
        Joined = BatchPanels.Rent(ref joined, States, Tiles, Layout.InputPanels + Layout.HiddenPanels);
        Hidden.Load(0, initialHidden, Layout.HiddenSize, Layout.HiddenSize);
        if (TKernel.CellStates > 0)
        {
            Cell = BatchPanels.Rent(ref cell, States, Tiles, TKernel.CellStates * Layout.HiddenPanels);
            LoadCells(Cell, initialCell);
        }

        panels = AlignedBuffer.Rent(Layout.ForwardLength);
        fixed (float* w = weights.Input.Values, u = weights.Hidden.Values)
            Weights = Layout.PackForward(w, u, panels.Start);
        var sums = Layout.GatePanels * PanelMatrix.Width;
        biases = AlignedBuffer.Rent(sums);
        bias = biases.Start;
        Layout.SumBiases(weights, new(bias, sums));
    }

    /// <summary>Packs the weights the other way and takes over the gradients of the last state.</summary>
    /// <param name="weights">The direction's.</param>
    /// <param name="lastHidden">[B, H] gradients, or empty for zeros.</param>
    /// <param name="lastCell">[B, cell states · H] gradients, or empty for zeros.</param>
    public void PrepareBackward(RecurrentWeights weights, ReadOnlySpan<float> lastHidden, ReadOnlySpan<float> lastCell)
    {
        HiddenGradient = BatchPanels.Rent(ref gradients, 1, Tiles, (1 + TKernel.CellStates) * Layout.HiddenPanels);
        CellGradient = HiddenGradient.From(Layout.HiddenPanels);
        HiddenGradient.Load(0, lastHidden, Layout.HiddenSize, Layout.HiddenSize);
        LoadCells(CellGradient, lastCell);

        AlignedBuffer.Return(panels);
        panels = AlignedBuffer.Rent(Layout.HiddenBackLength + Layout.InputBackLength);
        fixed (float* w = weights.Input.Values, u = weights.Hidden.Values)
        {
            HiddenBack = Layout.PackHiddenBack(u, panels.Start);
            if (InputGradient is not null)
            {
                InputBack = Layout.PackInputBack(w, panels.Start + Layout.HiddenBackLength);
                InputGradients = BatchPanels.Rent(ref inputGradients, BackwardBlockSteps, Tiles, Layout.InputPanels);
            }
        }
    }

    /// <summary>Copies the last state to [B, H] rows, and the cell states to [B, cell states · H].</summary>
    public void CopyLast(Span<float> hidden, Span<float> cells)
    {
        var slot = StateSlot(Steps);
        Hidden.Unload(slot, hidden, Layout.HiddenSize, Layout.HiddenSize);
        UnloadStates(Cell, slot, TKernel.CellStates, cells);
    }

    /// <summary>Adds what flowed to the initial state; to an empty span, nothing.</summary>
    public void AddStateGradients(Span<float> initialHidden, Span<float> initialCell)
    {
        AddStates(HiddenGradient, 1, initialHidden);
        AddStates(CellGradient, TKernel.CellStates, initialCell);
    }

    /// <summary>Gives all memory back.</summary>
    public void Release()
    {
        ReadOnlySpan<AlignedBuffer?> buffers = [preActivations, gates, joined, cell, panels, biases, gradients, inputGradients];
        foreach (var buffer in buffers)
            AlignedBuffer.Return(buffer);
        preActivations = gates = joined = cell = panels = biases = gradients = inputGradients = null;
    }

    /// <summary>Cell states from [B, cell states · H] values, or zeros when there are none.</summary>
    private void LoadCells(BatchPanels states, ReadOnlySpan<float> cells)
    {
        for (var state = 0; state < TKernel.CellStates; state++)
        {
            var first = cells.IsEmpty ? 0 : state * Layout.HiddenSize;
            states.From(state * Layout.HiddenPanels).Load(0, cells[first..], Layout.HiddenSize, TKernel.CellStates * Layout.HiddenSize);
        }
    }

    /// <summary>States to [B, count · H] values.</summary>
    private void UnloadStates(BatchPanels states, int slot, int count, Span<float> values)
    {
        for (var state = 0; state < count; state++)
            states.From(state * Layout.HiddenPanels)
                .Unload(slot, values[(state * Layout.HiddenSize)..], Layout.HiddenSize, count * Layout.HiddenSize);
    }

    private void AddStates(BatchPanels states, int count, Span<float> target)
    {
        if (target.IsEmpty)
            return;
        var gradient = Buffers.Rent(target.Length);
        UnloadStates(states, 0, count, gradient.AsSpan(0, target.Length));
        Elementwise.Map<AddFunction>(target, gradient.AsSpan(0, target.Length), target);
        Buffers.Return(gradient);
    }
}
