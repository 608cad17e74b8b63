using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>One direction of a recurrent layer at work: the memory of its packed weights and of what it keeps of the forward pass.</summary>
internal sealed unsafe class RecurrentDirection<TKernel> where TKernel : struct, IRecurrentKernel
{
    private AlignedBuffer? preActivations, gates, joined, cell, panels, biases, gradients, inputGradients;

    /// <summary>Packs the weights, makes room for gates and states, and puts the initial state in place.</summary>
    /// <param name="pass">Sizes are set; the memory is filled in here.</param>
    /// <param name="weights">The direction's.</param>
    /// <param name="initialHidden">[B, H] values, or empty for zeros.</param>
    /// <param name="initialCell">[B, cell states · H] values, or empty for zeros.</param>
    public void Prepare(ref RecurrentPass<TKernel> pass, RecurrentWeights weights, ReadOnlySpan<float> initialHidden, ReadOnlySpan<float> initialCell)
    {
        var layout = pass.Layout;
        pass.PreActivations = BatchPanels.Rent(ref preActivations, pass.BlockSteps, pass.Tiles, layout.GatePanels);
        if (pass.IsKept)
            pass.Gates = BatchPanels.Rent(ref gates, pass.Steps, pass.Tiles, layout.GatePanels);
        pass.Joined = BatchPanels.Rent(ref joined, pass.States, pass.Tiles, layout.InputPanels + layout.HiddenPanels);
        pass.Joined.From(layout.InputPanels).Load(0, initialHidden, layout.HiddenSize, layout.HiddenSize);
        if (TKernel.CellStates > 0)
        {
            pass.Cell = BatchPanels.Rent(ref cell, pass.States, pass.Tiles, TKernel.CellStates * layout.HiddenPanels);
            LoadCells(pass.Cell, initialCell, layout);
        }

        panels = AlignedBuffer.Rent(layout.ForwardLength);
        fixed (float* w = weights.Input.Values, u = weights.Hidden.Values)
            pass.Weights = layout.PackForward(w, u, panels.Start);
        var sums = layout.GatePanels * PanelMatrix.Width;
        biases = AlignedBuffer.Rent(sums);
        pass.Bias = biases.Start;
        layout.SumBiases(weights.Bias.Values, weights.HiddenBias is null ? default : weights.HiddenBias.Values, new(pass.Bias, sums));
    }

    /// <summary>Packs the weights the other way and takes over the gradients of the last state.</summary>
    public void PrepareBackward(ref RecurrentPass<TKernel> pass, RecurrentWeights weights, ReadOnlySpan<float> lastHidden, ReadOnlySpan<float> lastCell)
    {
        var layout = pass.Layout;
        pass.HiddenGradient = BatchPanels.Rent(ref gradients, 1, pass.Tiles, (1 + TKernel.CellStates) * layout.HiddenPanels);
        pass.CellGradient = pass.HiddenGradient.From(layout.HiddenPanels);
        pass.HiddenGradient.Load(0, lastHidden, layout.HiddenSize, layout.HiddenSize);
        LoadCells(pass.CellGradient, lastCell, layout);

        AlignedBuffer.Return(panels);
        panels = AlignedBuffer.Rent(layout.HiddenBackLength + layout.InputBackLength);
        fixed (float* w = weights.Input.Values, u = weights.Hidden.Values)
        {
            pass.HiddenBack = layout.PackHiddenBack(u, panels.Start);
            if (pass.InputGradient is not null)
            {
                pass.InputBack = layout.PackInputBack(w, panels.Start + layout.HiddenBackLength);
                pass.InputGradients = BatchPanels.Rent(ref inputGradients, pass.BackwardBlockSteps, pass.Tiles, layout.InputPanels);
            }
        }
    }

    /// <summary>Adds dW, dU and db over all steps and sequences.</summary>
    public static void AddWeightGradients(in RecurrentPass<TKernel> pass, RecurrentWeights weights)
    {
        var layout = pass.Layout;
        var stride = RecurrentWeightGradient<TKernel>.StrideOf(layout);
        var memory = AlignedBuffer.Rent(stride * layout.GatePanels);
        var sums = new PanelMatrix(memory.Start, stride);
        new RecurrentWeightGradient<TKernel>(pass, sums).Run();
        for (var gate = 0; gate < TKernel.Gates; gate++)
        {
            var panelsOfGate = sums.From(layout.GatePanel(gate));
            var row = RecurrentLayout<TKernel>.WeightGate(gate) * layout.HiddenSize;
            if (RecurrentLayout<TKernel>.TakesInput(gate))
                Add(panelsOfGate, 0, weights.Input, row, weights.Bias, layout);
            if (RecurrentLayout<TKernel>.TakesHidden(gate))
                Add(panelsOfGate, layout.InputSize, weights.Hidden, row, weights.HiddenBias, layout);
        }
        AlignedBuffer.Return(memory);
    }

    /// <summary>Adds what flowed to the initial state.</summary>
    public static void AddStateGradients(in RecurrentPass<TKernel> pass, Span<float> initialHidden, Span<float> initialCell)
    {
        Add(pass.HiddenGradient, 1, initialHidden, pass.Layout);
        Add(pass.CellGradient, TKernel.CellStates, initialCell, pass.Layout);
    }

    /// <summary>Copies the last state to [B, H] rows, and the cell states to [B, cell states · H].</summary>
    public static void CopyLast(in RecurrentPass<TKernel> pass, Span<float> hidden, Span<float> cell)
    {
        var slot = pass.StateSlot(pass.Steps);
        pass.Joined.From(pass.Layout.InputPanels).Unload(slot, hidden, pass.Layout.HiddenSize, pass.Layout.HiddenSize);
        UnloadStates(pass.Cell, slot, TKernel.CellStates, cell, pass.Layout);
    }

    /// <summary>Gives all memory back.</summary>
    public void Release()
    {
        ReadOnlySpan<AlignedBuffer?> buffers = [preActivations, gates, joined, cell, panels, biases, gradients, inputGradients];
        foreach (var buffer in buffers)
            AlignedBuffer.Return(buffer);
        preActivations = gates = joined = cell = panels = biases = gradients = inputGradients = null;
    }

    /// <summary>Adds a gate's sums, transposed, to its rows of a weight and to its part of a bias.</summary>
    private static void Add(PanelMatrix sums, int firstSum, Tensor weight, int firstRow, Tensor? bias, RecurrentLayout<TKernel> layout)
    {
        var size = layout.HiddenSize;
        if (weight.RequiresGradient)
        {
            // The first rows decide for all: later gates write beside them.
            var target = weight.GradientTarget(out var accumulate, isContinued: firstRow > 0);
            fixed (float* start = target)
                PanelPacking.UnpackTransposed(sums, firstSum, new MatrixView(start + (nint)firstRow * weight.Shape[1], size, weight.Shape[1], weight.Shape[1]), accumulate);
        }
        if (bias is { RequiresGradient: true })
        {
            var target = bias.GradientTarget(out var accumulate, isContinued: firstRow > 0);
            fixed (float* start = target)
                PanelPacking.UnpackTransposed(sums, layout.Depth, new MatrixView(start + firstRow, size, 1, 1), accumulate);
        }
    }

    /// <summary>Cell states from [B, cell states · H] values, or zeros when there are none.</summary>
    private static void LoadCells(BatchPanels states, ReadOnlySpan<float> cells, RecurrentLayout<TKernel> layout)
    {
        for (var state = 0; state < TKernel.CellStates; state++)
        {
            var first = cells.IsEmpty ? 0 : state * layout.HiddenSize;
            states.From(state * layout.HiddenPanels).Load(0, cells[first..], layout.HiddenSize, TKernel.CellStates * layout.HiddenSize);
        }
    }

    /// <summary>States to [B, count · H] values.</summary>
    private static void UnloadStates(BatchPanels states, int slot, int count, Span<float> values, RecurrentLayout<TKernel> layout)
    {
        for (var state = 0; state < count; state++)
            states.From(state * layout.HiddenPanels).Unload(slot, values[(state * layout.HiddenSize)..], layout.HiddenSize, count * layout.HiddenSize);
    }

    private static void Add(BatchPanels states, int count, Span<float> target, RecurrentLayout<TKernel> layout)
    {
        if (target.IsEmpty)
            return;
        var gradient = Buffers.Rent(target.Length);
        UnloadStates(states, 0, count, gradient.AsSpan(0, target.Length), layout);
        Elementwise.Map<AddFunction>(target, gradient.AsSpan(0, target.Length), target);
        Buffers.Return(gradient);
    }
}
