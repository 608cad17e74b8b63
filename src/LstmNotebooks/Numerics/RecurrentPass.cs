namespace LstmNotebooks.Numerics;

/// <summary>One direction of one recurrent layer over a batch of sequences: where everything lies, and the loops over time.</summary>
/// <remarks>
/// B = batch, T = steps, I = input size, H = hidden size, G = gates · H. Inside, steps are counted in the order of
/// processing and come first in memory ([T, B, …]), so that the sequences of one step are neighbours. A part of the batch
/// runs through the whole sequence without waiting for the others.
/// </remarks>
internal unsafe struct RecurrentPass<TKernel> where TKernel : struct, IRecurrentKernel
{
    /// <summary>Gate memory of a block of steps: what stays in the second-level cache beside the weights.</summary>
    private const int BlockBytes = 256 * 1024;

    public int Batch, Steps, InputSize, HiddenSize;

    /// <summary>Whether time runs backwards.</summary>
    public bool IsReversed;

    /// <summary>Whether all steps are kept, for the backward pass; else the memory of a block of steps serves all.</summary>
    public bool IsKept;

    /// <summary>[B, T, I].</summary>
    public float* Input;

    /// <summary>[B, T, …]: this direction's H columns of the output, rows <see cref="OutputStride"/> apart; null when not wanted.</summary>
    public float* Output;

    /// <summary>Distance from step to step in <see cref="Output"/>.</summary>
    public int OutputStride;

    /// <summary>[T or block, B, G].</summary>
    public float* Gates;

    /// <summary>[T + 1 or 2, B, H]; cell states are null for cells without one.</summary>
    public float* Hidden, Cell;

    /// <summary>[B] first valid step and the step after the last one, in time; null when all are valid.</summary>
    public int* Starts, Ends;

    /// <summary>Packed weights: Wᵀ [I, input gates], Uᵀ [H, shared gates] and [H, other gates].</summary>
    public float* InputPanels, SharedPanels, OtherPanels;

    /// <summary>Biases: what the input gates start from, and the other gates.</summary>
    public float* Bias, OtherBias;

    /// <summary>For backward: packed U [shared gates, H] and [other gates, H], and W [input gates, I].</summary>
    public float* SharedBackPanels, OtherBackPanels, InputBackPanels;

    /// <summary>[B, T, I] dLoss/dInput, or null; this direction adds to it when <see cref="AddsToInputGradient"/>.</summary>
    public float* InputGradient;

    public bool AddsToInputGradient;

    /// <summary>dLoss/dOutput laid out as <see cref="Output"/>, or null.</summary>
    public float* OutputGradient;

    /// <summary>[B, H] dLoss/dLast state, turned into dLoss/dInitial state by the backward pass.</summary>
    public float* HiddenGradient, CellGradient;

    private static int OtherGates => TKernel.Gates - TKernel.InputGates;

    private readonly int GateSize => TKernel.Gates * HiddenSize;

    /// <summary>How many steps of gate memory are needed when not all are kept.</summary>
    public static int BlockSteps(int rows, int hiddenSize) => Math.Max(1, BlockBytes / Math.Max(1, rows * TKernel.Gates * hiddenSize * sizeof(float)));

    /// <summary>All steps forward for some rows of the batch.</summary>
    public readonly void Forward(int firstRow, int rows)
    {
        var block = BlockSteps(IsKept ? rows : Batch, HiddenSize);
        for (var first = 0; first < Steps; first += block)
        {
            var end = Math.Min(Steps, first + block);
            MatrixProduct.MultiplyPacked(InputRows(Input, first, end - first, firstRow, rows), InputPanels, GateRows(first, end - first, firstRow, rows, 0, TKernel.InputGates), ChainStart.FromBias(Bias));
            for (var step = first; step < end; step++)
                ForwardStep(step, firstRow, rows);
        }
    }

    /// <summary>All steps backward for some rows of the batch: leaves dLoss/dPre-activations in the gate memory.</summary>
    public readonly void Backward(int firstRow, int rows)
    {
        var block = BlockSteps(rows, HiddenSize);
        for (var end = Steps; end > 0; end -= block)
        {
            var first = Math.Max(0, end - block);
            for (var step = end - 1; step >= first; step--)
                BackwardStep(step, firstRow, rows);
            if (InputGradient is not null)
                MatrixProduct.MultiplyPacked(GateRows(first, end - first, firstRow, rows, 0, TKernel.InputGates), InputBackPanels, InputRows(InputGradient, first, end - first, firstRow, rows), AddsToInputGradient ? ChainStart.FromC : ChainStart.Zero);
        }
    }

    /// <summary>Rows of [B, T, I] memory in the order step, then sequence.</summary>
    public readonly MatrixView InputRows(float* data, int firstStep, int steps, int firstRow, int rows)
    {
        nint stepStride = IsReversed ? -InputSize : InputSize;
        var start = data + ((nint)firstRow * Steps + Time(firstStep)) * InputSize;
        return new MatrixView(start, steps * rows, InputSize, (nint)Steps * InputSize).InGroups(rows, stepStride);
    }

    /// <summary>The state before step <paramref name="step"/>, of the batch's row <paramref name="row"/>.</summary>
    public readonly StatePointers State(int step, int row)
    {
        var offset = ((nint)(IsKept ? step : step & 1) * Batch + row) * HiddenSize;
        return new(Hidden + offset, TKernel.HasCell ? Cell + offset : null);
    }

    private readonly void ForwardStep(int step, int firstRow, int rows)
    {
        var previous = new MatrixView(State(step, firstRow).Hidden, rows, HiddenSize, HiddenSize);
        MatrixProduct.MultiplyPacked(previous, SharedPanels, GateRows(step, 1, firstRow, rows, 0, TKernel.SharedGates), ChainStart.FromC);
        if (OtherGates > 0)
            MatrixProduct.MultiplyPacked(previous, OtherPanels, GateRows(step, 1, firstRow, rows, TKernel.InputGates, OtherGates), ChainStart.FromBias(OtherBias));

        for (var row = firstRow; row < firstRow + rows; row++)
        {
            var (before, after) = (State(step, row), State(step + 1, row));
            var isValid = IsValid(step, row);
            if (isValid)
                RecurrentStep<TKernel>.Forward(GatesOf(step, row), HiddenSize, before, after);
            else
                Keep(before, after);
            if (Output is not null)
                WriteOutput(step, row, isValid ? after.Hidden : null);
        }
    }

    private readonly void BackwardStep(int step, int firstRow, int rows)
    {
        for (var row = firstRow; row < firstRow + rows; row++)
        {
            var gradient = new StatePointers(HiddenGradient, CellGradient).At((nint)row * HiddenSize);
            if (!IsValid(step, row))
            {
                new Span<float>(GatesOf(step, row), GateSize).Clear();
                continue;
            }
            if (OutputGradient is not null)
                Elementwise.Map<AddFunction>(new(gradient.Hidden, HiddenSize), new(OutputGradient + OutputOffset(step, row), HiddenSize), new(gradient.Hidden, HiddenSize));
            RecurrentStep<TKernel>.Backward(GatesOf(step, row), HiddenSize, State(step, row), State(step + 1, row), gradient);
        }

        var previous = new MatrixView(HiddenGradient + (nint)firstRow * HiddenSize, rows, HiddenSize, HiddenSize);
        MatrixProduct.MultiplyPacked(GateRows(step, 1, firstRow, rows, 0, TKernel.SharedGates), SharedBackPanels, previous, ChainStart.FromC);
        if (OtherGates > 0)
            MatrixProduct.MultiplyPacked(GateRows(step, 1, firstRow, rows, TKernel.InputGates, OtherGates), OtherBackPanels, previous, ChainStart.FromC);
    }

    private readonly int Time(int step) => IsReversed ? Steps - 1 - step : step;

    private readonly bool IsValid(int step, int row) => Starts is null || (Time(step) >= Starts[row] && Time(step) < Ends[row]);

    private readonly float* GatesOf(int step, int row)
    {
        var slot = IsKept ? step : step % BlockSteps(Batch, HiddenSize);
        return Gates + ((nint)slot * Batch + row) * GateSize;
    }

    private readonly MatrixView GateRows(int step, int steps, int row, int rows, int firstGate, int gates) =>
        new MatrixView(GatesOf(step, row) + (nint)firstGate * HiddenSize, steps * rows, gates * HiddenSize, GateSize).InGroups(rows, (nint)Batch * GateSize);

    private readonly nint OutputOffset(int step, int row) => ((nint)row * Steps + Time(step)) * OutputStride;

    private readonly void WriteOutput(int step, int row, float* hidden)
    {
        var output = new Span<float>(Output + OutputOffset(step, row), HiddenSize);
        if (hidden is null)
            output.Clear();
        else
            new Span<float>(hidden, HiddenSize).CopyTo(output);
    }

    private readonly void Keep(StatePointers before, StatePointers after)
    {
        new Span<float>(before.Hidden, HiddenSize).CopyTo(new Span<float>(after.Hidden, HiddenSize));
        if (TKernel.HasCell)
            new Span<float>(before.Cell, HiddenSize).CopyTo(new Span<float>(after.Cell, HiddenSize));
    }
}
