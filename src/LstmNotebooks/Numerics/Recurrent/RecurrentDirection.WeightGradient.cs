namespace LstmNotebooks.Numerics;

internal sealed unsafe partial class RecurrentDirection<TKernel>
{
    /// <summary>Adds dW, dU, db and those of constants over all steps and sequences, once the pass has gone backward.</summary>
    public void AddWeightGradients(RecurrentWeights weights)
    {
        var stride = (nint)(Layout.Depth + 1) * PanelMatrix.Width;
        var memory = AlignedBuffer.Rent(stride * Layout.GatePanels);
        var sums = new PanelMatrix(memory.Start, stride);
        new WeightGradientJob(this, sums).Run();
        for (var gate = 0; gate < TKernel.Gates; gate++)
        {
            var sumsOfGate = sums.From(Layout.GatePanel(gate));
            var row = GateLayout<TKernel>.WeightGate(gate) * Layout.HiddenSize;
            if (GateLayout<TKernel>.TakesInput(gate))
                AddGate(sumsOfGate, 0, weights.Input, row, weights.Bias);
            if (GateLayout<TKernel>.TakesHidden(gate))
                AddGate(sumsOfGate, Layout.InputSize, weights.Hidden, row, weights.HiddenBias);
            if (gate >= GateLayout<TKernel>.FirstConstant)
                AddBias(sumsOfGate, weights.Constants, (gate - GateLayout<TKernel>.FirstConstant) * Layout.HiddenSize);
        }
        AlignedBuffer.Return(memory);
    }

    /// <summary>Adds a gate's sums, transposed, to its rows of a weight and to its part of a bias.</summary>
    private void AddGate(PanelMatrix sums, int firstSum, Tensor weight, int firstRow, Tensor? bias)
    {
        if (weight.RequiresGradient)
        {
            // The first rows decide for all: later gates write beside them.
            var target = weight.GradientTarget(out var accumulate, isContinued: firstRow > 0);
            fixed (float* start = target)
            {
                var rows = new MatrixView(start + (nint)firstRow * weight.Shape[1], Layout.HiddenSize, weight.Shape[1], weight.Shape[1]);
                PanelPacking.UnpackTransposed(sums, firstSum, rows, accumulate);
            }
        }
        AddBias(sums, bias, firstRow);
    }

    private void AddBias(PanelMatrix sums, Tensor? bias, int first)
    {
        if (bias is not { RequiresGradient: true })
            return;
        var target = bias.GradientTarget(out var accumulate, isContinued: first > 0);
        fixed (float* start = target)
            PanelPacking.UnpackTransposed(sums, Layout.Depth, new MatrixView(start + first, Layout.HiddenSize, 1, 1), accumulate);
    }

    /// <summary>
    /// dW = dGᵀ X, dU = dGᵀ H and db = Σ dG over all steps and sequences in their order of processing; the gates are cut between
    /// threads.
    /// </summary>
    /// <remarks>
    /// Both factors are in panels already: the columns of the inputs are rows of A, the gradients are B. The sums come out
    /// transposed, [I + H + 1, 16] for each panel of gates, with the biases' below the weights'.
    /// </remarks>
    /// <param name="pass">A direction that has gone backward.</param>
    /// <param name="sums">[I + H + 1, gates] panels, written.</param>
    private readonly struct WeightGradientJob(RecurrentDirection<TKernel> pass, PanelMatrix sums) : IPartJob
    {
        private const int MostRows = 512;

        /// <summary>
        /// Rows at once: their inputs stay in half of the second-level cache beside two panels of gradients, and sums are not
        /// loaded and stored too often.
        /// </summary>
        private int BlockRows => Math.Min(MostRows, Cache.SecondLevelBytes / 2 / (pass.Layout.Depth * sizeof(float)));

        /// <summary>Pairs of panels.</summary>
        private int Pairs => (pass.Layout.GatePanels + 1) / 2;

        private int Parts => Math.Min(Threads.Count, Pairs);

        /// <summary>Runs all parts.</summary>
        public void Run()
        {
            var job = this;
            Workers.Run(Parts, ref job);
        }

        public void Run(int part)
        {
            var block = Math.Max(1, BlockRows / pass.Tiles.Batch);
            for (var step = 0; step < pass.Steps; step += block)
            {
                var steps = Math.Min(block, pass.Steps - step);
                // Dealt out in turns, as gates differ in how many products they take.
                for (var pair = part; pair < Pairs; pair += Parts)
                    Pair(step, steps, 2 * pair, Math.Min(2, pass.Layout.GatePanels - 2 * pair));
            }
            for (var pair = part; pair < Pairs; pair += Parts)
                FlushSums(2 * pair, Math.Min(2, pass.Layout.GatePanels - 2 * pair));
        }

        private void Pair(int step, int steps, int panel, int panels)
        {
            var layout = pass.Layout;
            var (gate, last) = (panel / layout.HiddenPanels, (panel + panels - 1) / layout.HiddenPanels);
            if (Products(gate) != Products(last))
            {
                Pair(step, steps, panel, 1);
                Pair(step, steps, panel + 1, 1);
                return;
            }
            if (GateLayout<TKernel>.TakesInput(gate))
                Multiply(step, steps, panel, panels, pass.Joined, layout.InputSize, 0);
            if (GateLayout<TKernel>.TakesHidden(gate))
                Multiply(step, steps, panel, panels, pass.Hidden, layout.HiddenSize, layout.InputSize);
            for (var each = panel; each < panel + panels; each++)
                AddBiases(step, steps, each);
        }

        private void FlushSums(int panel, int panels)
        {
            for (var each = panel; each < panel + panels; each++)
            {
                var all = new Span<float>(sums.At(0, each), (pass.Layout.Depth + 1) * PanelMatrix.Width);
                Elementwise.Map<FlushFunction>(all, all);
            }
        }

        private static (bool Input, bool Hidden) Products(int gate) =>
            (GateLayout<TKernel>.TakesInput(gate), GateLayout<TKernel>.TakesHidden(gate));

        private void Multiply(int step, int steps, int panel, int panels, BatchPanels inputs, int inputSize, int firstSum)
        {
            for (var column = 0; column < inputSize; column += PanelMatrix.Width)
            {
                var a = inputs.Columns(step, steps, column / PanelMatrix.Width, pass.Gates);
                var c = TileTarget.Of(sums, firstSum + column, panel);
                var b = pass.Gates.At(step, 0, panel);
                MatrixTile.Multiply(
                    a, b, pass.Gates.Stride, panels, step == 0 ? c : c.FromC(), Math.Min(PanelMatrix.Width, inputSize - column));
            }
        }

        private void AddBiases(int step, int steps, int panel)
        {
            var sum = sums.At(pass.Layout.Depth, panel);
            if (step == 0)
                new Span<float>(sum, PanelMatrix.Width).Clear();
            for (var each = step; each < step + steps; each++)
            {
                for (var tile = 0; tile < pass.Tiles.Count; tile++)
                    ColumnSums.Add(pass.Gates.At(each, tile, panel), PanelMatrix.Width, pass.Tiles.HeightOf(tile), PanelMatrix.Width, sum);
            }
        }
    }
}
