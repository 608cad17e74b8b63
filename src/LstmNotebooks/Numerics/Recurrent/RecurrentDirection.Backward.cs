namespace LstmNotebooks.Numerics;

internal sealed unsafe partial class RecurrentDirection<TKernel>
{
    /// <summary>All steps backward for some tiles of the batch: leaves dLoss/dPre-activations in the gate memory.</summary>
    public void Backward(int firstTile, int endTile)
    {
        var block = StepsOf(BlockBytes);
        for (var end = Steps; end > 0; end -= block)
        {
            var first = Math.Max(0, end - block);
            for (var step = end - 1; step >= first; step--)
                BackwardStep(step, firstTile, endTile);
            if (InputGradient is not null)
                MultiplyInputsBack(first, end, firstTile, endTile);
        }
    }

    private void BackwardStep(int step, int firstTile, int endTile)
    {
        if (OutputGradient is not null)
            AddOutputGradient(step, firstTile, endTile);
        for (var tile = firstTile; tile < endTile; tile++)
        {
            for (var panel = 0; panel < Layout.HiddenPanels; panel++)
                BackwardCells(step, tile, panel);
        }

        var shared = Gates.Rows(step, firstTile, Layout.HiddenSize, TKernel.SharedGates, Layout.HiddenSize);
        var other = Gates.From(Layout.GatePanel(TKernel.InputGates))
            .Rows(step, firstTile, Layout.HiddenSize, GateLayout<TKernel>.OtherGates, Layout.HiddenSize);
        for (var panel = 0; panel < Layout.HiddenPanels; panel += 2)
        {
            var panels = Math.Min(2, Layout.HiddenPanels - panel);
            var target = HiddenGradient.Target(0, firstTile, panel).FromC();
            Multiply(shared, HiddenBack.At(0, panel), HiddenBack.Stride, panels, target, firstTile, endTile);
            if (GateLayout<TKernel>.OtherGates > 0)
                Multiply(
                    other,
                    HiddenBack.At(TKernel.SharedGates * Layout.HiddenSize, panel),
                    HiddenBack.Stride,
                    panels,
                    target,
                    firstTile,
                    endTile);
        }
    }

    private void BackwardCells(int step, int tile, int panel)
    {
        var gradient = new StatePointers(
            HiddenGradient.At(0, tile, panel), TKernel.CellStates > 0 ? CellGradient.At(0, tile, panel) : null);
        var (before, after) = (State(step, tile, panel), State(step + 1, tile, panel));
        var gates = Gates.At(step, tile, panel);
        for (var row = 0; row < Tiles.HeightOf(tile);)
        {
            var run = ValidRun(step, tile, row);
            var (first, count) = (row * PanelMatrix.Width, Math.Abs(run) * PanelMatrix.Width);
            if (run > 0)
            {
                CellLoop<TKernel>.Backward(gates + first, GateStride, before.At(first), after.At(first), gradient.At(first), count);
            }
            else
            {
                for (var gate = 0; gate < TKernel.Gates; gate++)
                    new Span<float>(gates + first + gate * GateStride, count).Clear();
            }
            row += Math.Abs(run);
        }
    }

    private void AddOutputGradient(int step, int firstTile, int endTile)
    {
        for (var sequence = Tiles.First(firstTile); sequence < Tiles.First(endTile); sequence++)
        {
            if (IsValid(step, sequence))
                PanelRow.Add(
                    OutputGradient + OutputOffset(step, sequence),
                    Layout.HiddenSize,
                    HiddenGradient.RowOf(0, sequence),
                    HiddenGradient.Stride);
        }
    }

    /// <summary>dX = dG W of a block of steps, a pair of panels of W at a time.</summary>
    private void MultiplyInputsBack(int firstStep, int end, int firstTile, int endTile)
    {
        for (var step = firstStep; AddsToInputGradient && step < end; step++)
        {
            for (var sequence = Tiles.First(firstTile); sequence < Tiles.First(endTile); sequence++)
                PanelRow.Load(
                    InputGradient + InputOffset(step, sequence),
                    Layout.InputSize,
                    InputGradients.RowOf(step - firstStep, sequence),
                    InputGradients.Stride);
        }

        for (var panel = 0; panel < Layout.InputPanels; panel += 2)
        {
            for (var step = firstStep; step < end; step++)
            {
                var a = Gates.Rows(step, firstTile, Layout.HiddenSize, TKernel.InputGates, Layout.HiddenSize);
                var c = InputGradients.Target(step - firstStep, firstTile, panel);
                Multiply(
                    a,
                    InputBack.At(0, panel),
                    InputBack.Stride,
                    Math.Min(2, Layout.InputPanels - panel),
                    AddsToInputGradient ? c.FromC() : c,
                    firstTile,
                    endTile);
            }
        }

        for (var step = firstStep; step < end; step++)
        {
            for (var sequence = Tiles.First(firstTile); sequence < Tiles.First(endTile); sequence++)
                PanelRow.Unload(
                    InputGradients.RowOf(step - firstStep, sequence),
                    InputGradients.Stride,
                    Layout.InputSize,
                    InputGradient + InputOffset(step, sequence));
        }
    }
}
