using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>A run of a recurrent layer, forward and backward, with all that it needs beside its tensors.</summary>
/// <remarks>That is much more than a node of the tape should hold, so the runs of one step use the workspaces of the step before.</remarks>
internal sealed unsafe class RecurrentWorkspace<TKernel> where TKernel : struct, IRecurrentKernel
{
    private static readonly Stack<RecurrentWorkspace<TKernel>> Free = [];

    private readonly RecurrentDirection<TKernel> forwards = new(), backwards = new();
    private RecurrentPass<TKernel> first, second;
    private int[] starts = [], ends = [];
    private bool hasLengths;

    /// <summary>What runs in it.</summary>
    public RecurrentCall Call { get; private set; }

    private int[]? Starts => hasLengths ? starts : null;

    private int[]? Ends => hasLengths ? ends : null;

    /// <summary>A workspace for one run. It is returned after that; one whose run failed is left to the collector.</summary>
    public static RecurrentWorkspace<TKernel> Rent()
    {
        lock (Free)
        {
            if (Free.TryPop(out var workspace))
                return workspace;
        }
        return new();
    }

    /// <summary>Gives all memory back, and the workspace with it.</summary>
    public void Return()
    {
        forwards.Release();
        backwards.Release();
        Call = default;
        lock (Free)
            Free.Push(this);
    }

    /// <summary>Runs the layer.</summary>
    /// <param name="call">Shapes fit.</param>
    /// <param name="lengths">Real steps of each sequence; all when null.</param>
    /// <param name="owner">Whose name errors carry.</param>
    /// <param name="isKept">Whether <see cref="Backward"/> will follow.</param>
    public void Forward(in RecurrentCall call, SequenceLengths? lengths, string owner, bool isKept)
    {
        Call = call;
        SetLengths(lengths, owner);
        var stride = call.HiddenSize * call.Weights.Length;
        first = new RecurrentPass<TKernel> { Tiles = new(call.Batch, Threads.Count), Steps = call.Steps, Layout = new(call.X.Shape[2], call.HiddenSize), OutputStride = stride, IsKept = isKept };
        second = first with { IsReversed = true };
        fixed (float* input = call.X.Values, output = call.Hidden is null ? default : call.Hidden.Values)
        fixed (int* from = Starts, to = Ends)
        {
            Place(ref first, input, null, false, null, from, to);
            Place(ref second, input, null, false, null, from, to);
            first.Output = output;
            second.Output = output is null ? null : output + call.HiddenSize;
            Prepare(forwards, ref first, 0);
            if (call.IsBidirectional)
                Prepare(backwards, ref second, 1);

            var job = new RecurrentJob<TKernel> { First = first, Second = second, IsBidirectional = call.IsBidirectional };
            job.Run();
        }
        CopyLast(first, 0);
        if (call.IsBidirectional)
            CopyLast(second, 1);
    }

    /// <summary>Adds to the gradients of all that the layer read, from those of what it wrote.</summary>
    public void Backward()
    {
        var x = Call.X;
        var inputGradient = x.RequiresGradient ? x.GradientTarget(out var accumulate) : Target(out accumulate);
        fixed (float* input = x.Values, gradient = inputGradient, outputGradient = Call.Hidden is null ? default : Call.Hidden.Gradient)
        fixed (int* from = Starts, to = Ends)
        {
            Place(ref first, input, gradient, accumulate, outputGradient, from, to);
            Place(ref second, input, gradient, true, outputGradient is null ? null : outputGradient + first.Layout.HiddenSize, from, to);
            PrepareBackward(forwards, ref first, 0);
            if (Call.IsBidirectional)
                PrepareBackward(backwards, ref second, 1);

            var job = new RecurrentJob<TKernel> { First = first, Second = second, IsBidirectional = Call.IsBidirectional, IsBackward = true };
            job.Run();
            RecurrentDirection<TKernel>.AddWeightGradients(first, Call.Weights[0]);
            if (Call.IsBidirectional)
                RecurrentDirection<TKernel>.AddWeightGradients(second, Call.Weights[1]);
        }
        AddStateGradients(first, 0);
        if (Call.IsBidirectional)
            AddStateGradients(second, 1);
    }

    private static float[]? Target(out bool accumulate)
    {
        accumulate = false;
        return null;
    }

    private static void Place(ref RecurrentPass<TKernel> pass, float* input, float* inputGradient, bool adds, float* outputGradient, int* starts, int* ends)
    {
        pass.Input = input;
        pass.InputGradient = inputGradient;
        pass.AddsToInputGradient = adds;
        pass.OutputGradient = outputGradient;
        pass.Starts = starts;
        pass.Ends = ends;
    }

    private static Span<float> GradientOf(Tensor? state) => state is { RequiresGradient: true } ? state.GradientToAddTo() : default;

    private void SetLengths(SequenceLengths? lengths, string owner)
    {
        hasLengths = lengths is not null;
        if (lengths is null)
            return;
        if (starts.Length < Call.Batch)
            (starts, ends) = (new int[Call.Batch], new int[Call.Batch]);
        lengths.CopyRanges(Call.Steps, owner, starts.AsSpan(0, Call.Batch), ends.AsSpan(0, Call.Batch));
    }

    private void Prepare(RecurrentDirection<TKernel> direction, ref RecurrentPass<TKernel> pass, int number) =>
        direction.Prepare(ref pass, Call.Weights[number], Call.Part(Call.Initial?.Hidden, number), Call.Part(Call.Initial?.Cell, number));

    private void PrepareBackward(RecurrentDirection<TKernel> direction, ref RecurrentPass<TKernel> pass, int number)
    {
        var (hidden, cell) = Call.Last;
        direction.PrepareBackward(ref pass, Call.Weights[number], Call.Part(hidden.Gradient, number), cell is null ? default : Call.Part(cell.Gradient, number));
    }

    private void CopyLast(in RecurrentPass<TKernel> pass, int number) =>
        RecurrentDirection<TKernel>.CopyLast(pass, Call.Part(Call.Last.Hidden, number), Call.Part(Call.Last.Cell, number));

    private void AddStateGradients(in RecurrentPass<TKernel> pass, int number) =>
        RecurrentDirection<TKernel>.AddStateGradients(pass, Call.Part(GradientOf(Call.Initial?.Hidden), number), Call.Part(GradientOf(Call.Initial?.Cell), number));
}
