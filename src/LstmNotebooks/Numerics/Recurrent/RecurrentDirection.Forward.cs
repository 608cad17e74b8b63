namespace LstmNotebooks.Numerics;

internal sealed unsafe partial class RecurrentDirection<TKernel>
{
    /// <summary>All steps forward for some tiles of the batch.</summary>
    public void Forward(int firstTile, int endTile)
    {
        var block = BlockSteps;
        for (var first = 0; first < Steps; first += block)
        {
            var end = Math.Min(Steps, first + block);
            for (var step = first; step < end; step++)
                LoadInputs(step, firstTile, endTile);
            if (block > 1)
                MultiplyInputs(first, end, firstTile, endTile);
            for (var step = first; step < end; step++)
            {
                for (var panel = 0; panel < Layout.HiddenPanels; panel += 2)
                    ForwardStep(step, firstTile, endTile, panel, Math.Min(2, Layout.HiddenPanels - panel), block > 1);
                if (Output is not null)
                    WriteOutput(step, firstTile, endTile);
            }
        }
    }

    private void LoadInputs(int step, int firstTile, int endTile)
    {
        for (var sequence = Tiles.First(firstTile); sequence < Tiles.First(endTile); sequence++)
            PanelRow.Load(Input + InputOffset(step, sequence), Layout.InputSize, Joined.RowOf(StateSlot(step), sequence), Joined.Stride);
    }

    /// <summary>b + W x of a block of steps, a pair of panels of W at a time.</summary>
    private void MultiplyInputs(int firstStep, int end, int firstTile, int endTile)
    {
        for (var gate = 0; gate < TKernel.InputGates; gate++)
        {
            for (var panel = 0; panel < Layout.HiddenPanels; panel += 2)
            {
                for (var step = firstStep; step < end; step++)
                    MultiplyGate(
                        step,
                        firstTile,
                        endTile,
                        gate,
                        panel,
                        Math.Min(2, Layout.HiddenPanels - panel),
                        withInput: true,
                        withHidden: false);
            }
        }
    }

    /// <summary>One step of up to 32 units: their gates' products, then the cell while these are in the first-level cache.</summary>
    private void ForwardStep(int step, int firstTile, int endTile, int panel, int panels, bool hasInputs)
    {
        for (var gate = 0; gate < TKernel.Gates; gate++)
        {
            var withInput = !hasInputs && GateLayout<TKernel>.TakesInput(gate);
            if (withInput || GateLayout<TKernel>.TakesHidden(gate))
                MultiplyGate(step, firstTile, endTile, gate, panel, panels, withInput, GateLayout<TKernel>.TakesHidden(gate));
            else if (gate >= GateLayout<TKernel>.FirstConstant)
                FillGate(step, firstTile, endTile, gate, panel, panels);
        }

        for (var tile = firstTile; tile < endTile; tile++)
        {
            for (var each = panel; each < panel + panels; each++)
                ForwardCells(step, tile, each);
        }
    }

    private void MultiplyGate(int step, int firstTile, int endTile, int gate, int panel, int panels, bool withInput, bool withHidden)
    {
        var weights = Weights.At(withInput ? 0 : Layout.InputSize, Layout.GatePanel(GateLayout<TKernel>.WeightGate(gate)) + panel);
        var a = withInput
            ? Joined.Rows(StateSlot(step), firstTile, Layout.InputSize, withHidden ? 2 : 1, Layout.HiddenSize)
            : Hidden.Rows(StateSlot(step), firstTile, Layout.HiddenSize);
        var c = PreActivations.Target(step % BlockSteps, firstTile, Layout.GatePanel(gate) + panel);
        var goesOn = !withInput && GateLayout<TKernel>.TakesInput(gate);
        Multiply(
            a,
            weights,
            Weights.Stride,
            panels,
            goesOn ? c.FromC() : c.FromRow(bias + (Layout.GatePanel(gate) + panel) * PanelMatrix.Width),
            firstTile,
            endTile);
    }

    /// <summary>The same constants for every sequence of a step.</summary>
    private void FillGate(int step, int firstTile, int endTile, int gate, int panel, int panels)
    {
        for (var each = Layout.GatePanel(gate) + panel; each < Layout.GatePanel(gate) + panel + panels; each++)
        {
            var constants = new ReadOnlySpan<float>(bias + each * PanelMatrix.Width, PanelMatrix.Width);
            for (var tile = firstTile; tile < endTile; tile++)
            {
                var target = PreActivations.At(step % BlockSteps, tile, each);
                for (var row = 0; row < Tiles.HeightOf(tile); row++)
                    constants.CopyTo(new Span<float>(target + row * PanelMatrix.Width, PanelMatrix.Width));
            }
        }
    }

    private void ForwardCells(int step, int tile, int panel)
    {
        var (before, after) = (State(step, tile, panel), State(step + 1, tile, panel));
        var sums = PreActivations.At(step % BlockSteps, tile, panel);
        var gates = IsKept ? Gates.At(step, tile, panel) : sums;
        for (var row = 0; row < Tiles.HeightOf(tile);)
        {
            var run = ValidRun(step, tile, row);
            var (first, count) = (row * PanelMatrix.Width, Math.Abs(run) * PanelMatrix.Width);
            if (run > 0)
                CellLoop<TKernel>.Forward(sums + first, gates + first, GateStride, before.At(first), after.At(first), count);
            else
                Keep(before.At(first), after.At(first), count);
            row += Math.Abs(run);
        }
    }

    /// <summary>A sequence without this step keeps its state.</summary>
    private void Keep(StatePointers before, StatePointers after, int count)
    {
        new Span<float>(before.Hidden, count).CopyTo(new Span<float>(after.Hidden, count));
        for (var state = 0; state < TKernel.CellStates; state++)
            new Span<float>(before.Cell + state * GateStride, count).CopyTo(new Span<float>(after.Cell + state * GateStride, count));
    }

    private void WriteOutput(int step, int firstTile, int endTile)
    {
        for (var sequence = Tiles.First(firstTile); sequence < Tiles.First(endTile); sequence++)
        {
            var output = Output + OutputOffset(step, sequence);
            if (IsValid(step, sequence))
                PanelRow.Unload(Hidden.RowOf(StateSlot(step + 1), sequence), Hidden.Stride, Layout.HiddenSize, output);
            else
                new Span<float>(output, Layout.HiddenSize).Clear();
        }
    }
}
