using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>A whole recurrent layer as one operation: every step of every sequence, in one or both directions, and back-propagation through time by hand.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions. The gradients follow Werbos,
/// Backpropagation through time: what it does and how to do it (1990); the cells' own are in Numerics.
/// </remarks>
internal sealed unsafe class RecurrentOperation<TKernel> : Operation where TKernel : struct, IRecurrentKernel
{
    private readonly Tensor x;
    private readonly Tensor? initialHidden, initialCell;
    private readonly RecurrentWeights[] weights;
    private readonly RecurrentDirection<TKernel>[] directions;
    private readonly Tensor hidden, lastHidden;
    private readonly Tensor? lastCell;
    private readonly int[]? starts, ends;
    private RecurrentPass<TKernel> first, second;

    private RecurrentOperation(Tensor x, RecurrentState? initial, RecurrentWeights[] weights, SequenceLengths? lengths, string owner)
    {
        (this.x, this.weights) = (x, weights);
        (initialHidden, initialCell) = (initial?.Hidden, initial?.Cell);
        var (batch, steps, hiddenSize) = (x.Shape[0], x.Shape[1], weights[0].Hidden.Shape[1]);
        if (lengths is not null)
            (starts, ends) = lengths.Ranges(batch, steps, owner);
        directions = [.. weights.Select(w => new RecurrentDirection<TKernel>(w))];
        hidden = Tensor.Uninitialized([batch, steps, hiddenSize * weights.Length]);
        lastHidden = Tensor.Uninitialized([weights.Length, batch, hiddenSize]);
        lastCell = TKernel.HasCell ? Tensor.Uninitialized([weights.Length, batch, hiddenSize]) : null;
        first = new RecurrentPass<TKernel> { Tiles = new(batch, Threads.Count), Steps = steps, Layout = new(x.Shape[2], hiddenSize), OutputStride = hiddenSize * weights.Length };
        second = first with { IsReversed = true };
    }

    internal override int InputCount => 3 + 4 * weights.Length;

    private bool IsBidirectional => weights.Length == 2;

    /// <summary>Runs the layer.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <param name="initial">[D, B, H] states; zeros when null.</param>
    /// <param name="weights">One a direction.</param>
    /// <param name="lengths">Real steps of each sequence; all when null.</param>
    /// <param name="owner">Whose name errors carry.</param>
    /// <returns>[B, T, D·H] hidden state of every step (0 in padding), and the [D, B, H] state after the last.</returns>
    public static (Tensor Hidden, RecurrentState Last) Apply(Tensor x, RecurrentState? initial, RecurrentWeights[] weights, SequenceLengths? lengths, string owner)
    {
        var operation = new RecurrentOperation<TKernel>(x, initial, weights, lengths, owner);
        var isRecorded = Tape.IsRecording && operation.NeedsGradient();
        operation.Forward(isRecorded);
        return (operation.hidden, new RecurrentState(operation.lastHidden, operation.lastCell));
    }

    internal override Tensor Input(int index) => index switch
    {
        0 => x,
        1 => initialHidden ?? x,
        2 => initialCell ?? x,
        _ => WeightInput(weights[(index - 3) / 4], (index - 3) % 4),
    };

    internal override void Backward()
    {
        var inputGradient = x.RequiresGradient ? x.GradientTarget(out var accumulate) : Target(out accumulate);
        fixed (float* input = x.Values, gradient = inputGradient, outputGradient = hidden.Gradient)
        fixed (int* from = starts, to = ends)
        {
            Place(ref first, input, gradient, accumulate, outputGradient, from, to);
            Place(ref second, input, gradient, true, outputGradient is null ? null : outputGradient + first.Layout.HiddenSize, from, to);
            directions[0].PrepareBackward(ref first, Part(lastHidden.Gradient, 0), Part(LastCellGradient, 0));
            if (IsBidirectional)
                directions[1].PrepareBackward(ref second, Part(lastHidden.Gradient, 1), Part(LastCellGradient, 1));

            var job = new RecurrentJob<TKernel> { First = first, Second = second, IsBidirectional = IsBidirectional, IsBackward = true };
            job.Run();
            directions[0].AddWeightGradients(first);
            if (IsBidirectional)
                directions[1].AddWeightGradients(second);
        }
        AddStateGradients();
    }

    internal override void Release()
    {
        foreach (var direction in directions)
            direction.Release();
        hidden.ReleaseGradient();
        lastHidden.ReleaseGradient();
        lastCell?.ReleaseGradient();
    }

    private static float[]? Target(out bool accumulate)
    {
        accumulate = false;
        return null;
    }

    private static Tensor WeightInput(RecurrentWeights direction, int index) => index switch
    {
        0 => direction.Input,
        1 => direction.Hidden,
        2 => direction.Bias,
        _ => direction.HiddenBias ?? direction.Bias,
    };

    private static void Place(ref RecurrentPass<TKernel> pass, float* input, float* inputGradient, bool adds, float* outputGradient, int* starts, int* ends)
    {
        pass.Input = input;
        pass.InputGradient = inputGradient;
        pass.AddsToInputGradient = adds;
        pass.OutputGradient = outputGradient;
        pass.Starts = starts;
        pass.Ends = ends;
    }

    private Span<float> LastCellGradient => lastCell is null ? default : lastCell.Gradient;

    private bool NeedsGradient()
    {
        for (var i = 0; i < InputCount; i++)
        {
            if (Input(i).RequiresGradient)
                return true;
        }
        return false;
    }

    private void Forward(bool isRecorded)
    {
        first.IsKept = second.IsKept = isRecorded;
        fixed (float* input = x.Values, output = hidden.Values)
        fixed (int* from = starts, to = ends)
        {
            Place(ref first, input, null, false, null, from, to);
            Place(ref second, input, null, false, null, from, to);
            first.Output = output;
            second.Output = output + first.Layout.HiddenSize;
            directions[0].Prepare(ref first, Part(initialHidden, 0), Part(initialCell, 0));
            if (IsBidirectional)
                directions[1].Prepare(ref second, Part(initialHidden, 1), Part(initialCell, 1));

            var job = new RecurrentJob<TKernel> { First = first, Second = second, IsBidirectional = IsBidirectional };
            job.Run();
        }
        CopyLast(first, 0);
        if (IsBidirectional)
            CopyLast(second, 1);
        if (isRecorded)
            Record();
        else
            Release();
    }

    private void Record()
    {
        Tape.Record(this, hidden);
        Tape.Record(this, lastHidden);
        if (lastCell is not null)
            Tape.Record(this, lastCell);
    }

    private void CopyLast(in RecurrentPass<TKernel> pass, int direction) =>
        RecurrentDirection<TKernel>.CopyLast(pass, Part(lastHidden, direction), Part(lastCell, direction));

    private void AddStateGradients()
    {
        RecurrentDirection<TKernel>.AddStateGradients(first, Part(StateGradient(initialHidden), 0), Part(StateGradient(initialCell), 0));
        if (IsBidirectional)
            RecurrentDirection<TKernel>.AddStateGradients(second, Part(StateGradient(initialHidden), 1), Part(StateGradient(initialCell), 1));
    }

    private static Span<float> StateGradient(Tensor? state) => state is { RequiresGradient: true } ? state.GradientToAddTo() : default;

    private Span<float> Part(Tensor? state, int direction) => state is null ? default : Part(state.Values, direction);

    private Span<float> Part(Span<float> state, int direction) => state.IsEmpty ? state : state.Slice(direction * state.Length / weights.Length, state.Length / weights.Length);
}
