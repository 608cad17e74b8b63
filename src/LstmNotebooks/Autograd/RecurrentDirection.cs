using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>One direction of a recurrent layer at work: its packed weights and what it keeps of the forward pass.</summary>
internal sealed unsafe class RecurrentDirection<TKernel>(RecurrentWeights weights, int inputSize, int hiddenSize) where TKernel : struct, IRecurrentKernel
{
    private AlignedBuffer? gates, hidden, cell, panels, biases, gradients;

    private static int OtherGates => TKernel.Gates - TKernel.InputGates;

    private static int WeightGates => TKernel.SharedGates + OtherGates;

    /// <summary>Packs the weights, makes room for gates and states, and puts the initial state in place.</summary>
    /// <param name="pass">Sizes are set; the memory is filled in here.</param>
    /// <param name="initialHidden">[B, H] values, or empty for zeros.</param>
    /// <param name="initialCell">[B, H] values, or empty for zeros.</param>
    public void Prepare(ref RecurrentPass<TKernel> pass, ReadOnlySpan<float> initialHidden, ReadOnlySpan<float> initialCell)
    {
        long state = (long)pass.Batch * hiddenSize;
        var slots = pass.IsKept ? pass.Steps + 1 : 2;
        var gateSteps = pass.IsKept ? pass.Steps : Math.Min(pass.Steps, RecurrentPass<TKernel>.BlockSteps(pass.Batch, hiddenSize));
        gates = AlignedBuffer.Rent(gateSteps * state * TKernel.Gates);
        hidden = AlignedBuffer.Rent(slots * state);
        cell = TKernel.HasCell ? AlignedBuffer.Rent(slots * state) : null;
        pass.Gates = gates.Start;
        pass.Hidden = hidden.Start;
        pass.Cell = cell is null ? null : cell.Start;
        Fill(pass.Hidden, initialHidden, (int)state);
        if (cell is not null)
            Fill(pass.Cell, initialCell, (int)state);
        PackForward(ref pass);
        SumBiases(ref pass);
    }

    /// <summary>Packs the weights the other way and takes over the gradients of the last state.</summary>
    public void PrepareBackward(ref RecurrentPass<TKernel> pass, ReadOnlySpan<float> lastHidden, ReadOnlySpan<float> lastCell)
    {
        var state = pass.Batch * hiddenSize;
        gradients = AlignedBuffer.Rent(2L * state);
        pass.HiddenGradient = gradients.Start;
        pass.CellGradient = gradients.Start + state;
        Fill(pass.HiddenGradient, lastHidden, state);
        Fill(pass.CellGradient, lastCell, state);

        long shared = Panels.Length(TKernel.SharedGates * hiddenSize, hiddenSize), other = Panels.Length(OtherGates * hiddenSize, hiddenSize);
        AlignedBuffer.Return(panels);
        panels = AlignedBuffer.Rent(shared + other + Panels.Length(TKernel.InputGates * hiddenSize, inputSize));
        pass.SharedBackPanels = panels.Start;
        pass.OtherBackPanels = panels.Start + shared;
        pass.InputBackPanels = panels.Start + shared + other;
        fixed (float* input = weights.Input.Values, recurrent = weights.Hidden.Values)
        {
            var u = MatrixView.Dense(recurrent, WeightGates * hiddenSize, hiddenSize);
            Panels.Pack(u, 0, TKernel.SharedGates * hiddenSize, pass.SharedBackPanels);
            Panels.Pack(u, TKernel.SharedGates * hiddenSize, OtherGates * hiddenSize, pass.OtherBackPanels);
            if (pass.InputGradient is not null)
                Panels.Pack(MatrixView.Dense(input, TKernel.InputGates * hiddenSize, inputSize), 0, TKernel.InputGates * hiddenSize, pass.InputBackPanels);
        }
    }

    /// <summary>dW = dGᵀ X, dU = dGᵀ H, db = Σ dG, over all steps and sequences in their order of processing.</summary>
    public void AddWeightGradients(in RecurrentPass<TKernel> pass)
    {
        var rows = pass.Steps * pass.Batch;
        var gateSize = TKernel.Gates * hiddenSize;
        var x = pass.InputRows(pass.Input, 0, pass.Steps, 0, pass.Batch);
        var h = MatrixView.Dense(pass.Hidden, rows, hiddenSize);
        AddProduct(weights.Input, 0, new MatrixView(pass.Gates, rows, TKernel.InputGates * hiddenSize, gateSize), x);
        AddProduct(weights.Hidden, 0, new MatrixView(pass.Gates, rows, TKernel.SharedGates * hiddenSize, gateSize), h);
        if (OtherGates > 0)
            AddProduct(weights.Hidden, TKernel.SharedGates * hiddenSize, new MatrixView(pass.Gates + TKernel.InputGates * hiddenSize, rows, OtherGates * hiddenSize, gateSize), h);
        AddBiasGradients(pass, rows, gateSize);
    }

    /// <summary>Adds what flowed to the initial state.</summary>
    public static void AddStateGradients(in RecurrentPass<TKernel> pass, Span<float> initialHidden, Span<float> initialCell)
    {
        if (!initialHidden.IsEmpty)
            Elementwise.Map<AddFunction>(initialHidden, new(pass.HiddenGradient, initialHidden.Length), initialHidden);
        if (!initialCell.IsEmpty)
            Elementwise.Map<AddFunction>(initialCell, new(pass.CellGradient, initialCell.Length), initialCell);
    }

    /// <summary>Gives all memory back.</summary>
    public void Release()
    {
        foreach (var buffer in new ReadOnlySpan<AlignedBuffer?>([gates, hidden, cell, panels, biases, gradients]))
            AlignedBuffer.Return(buffer);
        gates = hidden = cell = panels = biases = gradients = null;
    }

    private void PackForward(ref RecurrentPass<TKernel> pass)
    {
        long input = Panels.Length(inputSize, TKernel.InputGates * hiddenSize), shared = Panels.Length(hiddenSize, TKernel.SharedGates * hiddenSize);
        panels = AlignedBuffer.Rent(input + shared + Panels.Length(hiddenSize, OtherGates * hiddenSize));
        pass.InputPanels = panels.Start;
        pass.SharedPanels = panels.Start + input;
        pass.OtherPanels = panels.Start + input + shared;
        fixed (float* w = weights.Input.Values, u = weights.Hidden.Values)
        {
            Panels.Pack(MatrixView.Dense(w, TKernel.InputGates * hiddenSize, inputSize).Transposed, 0, inputSize, pass.InputPanels);
            Panels.Pack(MatrixView.Dense(u, TKernel.SharedGates * hiddenSize, hiddenSize).Transposed, 0, hiddenSize, pass.SharedPanels);
            Panels.Pack(MatrixView.Dense(u + TKernel.SharedGates * hiddenSize * hiddenSize, OtherGates * hiddenSize, hiddenSize).Transposed, 0, hiddenSize, pass.OtherPanels);
        }
    }

    private void SumBiases(ref RecurrentPass<TKernel> pass)
    {
        int inputs = TKernel.InputGates * hiddenSize, others = OtherGates * hiddenSize;
        biases = AlignedBuffer.Rent(inputs + others);
        pass.Bias = biases.Start;
        pass.OtherBias = biases.Start + inputs;
        RecurrentBias.Sum<TKernel>(weights.Bias.Values, weights.HiddenBias is null ? default : weights.HiddenBias.Values, new(pass.Bias, inputs), new(pass.OtherBias, others));
    }

    private static void AddProduct(Tensor weight, int firstRow, MatrixView gradients, MatrixView inputs)
    {
        if (!weight.RequiresGradient)
            return;
        // The first part of the rows decides for all: later parts of the same weight write beside it.
        var target = weight.GradientTarget(out var accumulate, isContinued: firstRow > 0);
        fixed (float* start = target)
            MatrixProduct.Multiply(gradients.Transposed, inputs, new MatrixView(start + (nint)firstRow * inputs.Columns, gradients.Columns, inputs.Columns, inputs.Columns), accumulate);
    }

    private void AddBiasGradients(in RecurrentPass<TKernel> pass, int rows, int gateSize)
    {
        var sums = AlignedBuffer.Rent(gateSize);
        ColumnSums.Run(new(pass.Gates, rows * gateSize), rows, gateSize, new(sums.Start, gateSize), accumulate: false);
        var all = new ReadOnlySpan<float>(sums.Start, gateSize);
        var (inputs, shared) = (TKernel.InputGates * hiddenSize, TKernel.SharedGates * hiddenSize);
        if (weights.Bias.RequiresGradient)
            Add(all[..inputs], weights.Bias.GradientToAddTo());
        if (weights.HiddenBias is { RequiresGradient: true } hiddenBias)
        {
            var target = hiddenBias.GradientToAddTo();
            Add(all[..shared], target[..shared]);
            Add(all[inputs..], target[shared..]);
        }
        AlignedBuffer.Return(sums);
    }

    private static void Add(ReadOnlySpan<float> x, Span<float> y) => Elementwise.Map<AddFunction>(y, x, y);

    private static void Fill(float* to, ReadOnlySpan<float> from, int length)
    {
        var target = new Span<float>(to, length);
        if (from.IsEmpty)
            target.Clear();
        else
            from.CopyTo(target);
    }
}
