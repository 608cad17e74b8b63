namespace LstmNotebooks.Numerics;

/// <summary>
/// A run of a recurrent layer, forward and backward: its tensors, and its directions with all the memory that they need beside
/// these.
/// </summary>
/// <remarks>
/// That is much more than a node of the tape should hold, so the runs of one training step use the memory of the step before.
/// </remarks>
internal sealed unsafe class RecurrentRun<TKernel> where TKernel : struct, IRecurrentKernel
{
    private static readonly Stack<RecurrentRun<TKernel>> Free = [];

    private readonly RecurrentDirection<TKernel>[] directions = [new(), new()];
    private int[] starts = [], ends = [];

    /// <summary>What it reads and writes.</summary>
    public LayerTensors Tensors { get; private set; }

    /// <summary>Whether only some steps of the sequences are real; <see cref="Ranges"/> says which.</summary>
    private bool HasRanges { get; set; }

    private int[]? Starts => HasRanges ? starts : null;

    private int[]? Ends => HasRanges ? ends : null;

    /// <summary>Memory for one run. It is returned after that; one whose run failed is left to the collector.</summary>
    /// <param name="tensors">Shapes fit.</param>
    public static RecurrentRun<TKernel> Rent(in LayerTensors tensors)
    {
        RecurrentRun<TKernel>? run;
        lock (Free)
            Free.TryPop(out run);
        run ??= new();
        run.Tensors = tensors;
        run.HasRanges = false;
        return run;
    }

    /// <summary>Gives all memory back, and this with it.</summary>
    public void Return()
    {
        foreach (var direction in directions)
            direction.Release();
        Tensors = default;
        lock (Free)
            Free.Push(this);
    }

    /// <summary>
    /// [B] first real step of each sequence and the step after its last, to be written before the run; without a call all steps are
    /// real.
    /// </summary>
    public (int[] Starts, int[] Ends) Ranges()
    {
        HasRanges = true;
        if (starts.Length < Tensors.Batch)
            (starts, ends) = (new int[Tensors.Batch], new int[Tensors.Batch]);
        return (starts, ends);
    }

    /// <summary>Runs the layer.</summary>
    /// <param name="isKept">Whether <see cref="Backward"/> will follow.</param>
    public void Forward(bool isKept)
    {
        var layout = new GateLayout<TKernel>(Tensors.X.Shape[2], Tensors.HiddenSize);
        var tiles = new BatchTiles(Tensors.Batch, Threads.Count);
        fixed (float* input = Tensors.X.Values, output = Tensors.Hidden is null ? default : Tensors.Hidden.Values)
        fixed (int* from = Starts, to = Ends)
        {
            for (var d = 0; d < Tensors.Directions; d++)
            {
                var direction = directions[d];
                direction.Begin(layout, tiles, Tensors.Steps, isReversed: d == 1, isKept);
                direction.Read(input, from, to);
                direction.Output = output is null ? null : output + d * layout.HiddenSize;
                direction.OutputStride = Tensors.Directions * layout.HiddenSize;
                direction.Prepare(Tensors.Weights[d], Tensors.Part(Tensors.InitialHidden, d), Tensors.Part(Tensors.InitialCell, d));
            }
            Run(isBackward: false);
        }
        for (var d = 0; d < Tensors.Directions; d++)
            directions[d].CopyLast(Tensors.Part(Tensors.LastHidden, d), Tensors.Part(Tensors.LastCell, d));
    }

    /// <summary>Adds to the gradients of all that the layer read, from those of what it wrote.</summary>
    public void Backward()
    {
        var accumulate = false;
        var inputGradient = Tensors.X.RequiresGradient ? Tensors.X.GradientTarget(out accumulate) : null;
        fixed (
            float* input = Tensors.X.Values,
            gradient = inputGradient,
            outputGradient = Tensors.Hidden is null ? default : Tensors.Hidden.Gradient)
        fixed (int* from = Starts, to = Ends)
        {
            for (var d = 0; d < Tensors.Directions; d++)
            {
                var direction = directions[d];
                direction.Read(input, from, to);
                direction.InputGradient = gradient;
                direction.AddsToInputGradient = accumulate || d > 0;
                direction.OutputGradient = outputGradient is null ? null : outputGradient + d * direction.Layout.HiddenSize;
                var cellGradient = Tensors.LastCell is { } cell ? Tensors.Part(cell.Gradient, d) : default;
                direction.PrepareBackward(Tensors.Weights[d], Tensors.Part(Tensors.LastHidden.Gradient, d), cellGradient);
            }
            Run(isBackward: true);
            for (var d = 0; d < Tensors.Directions; d++)
                directions[d].AddWeightGradients(Tensors.Weights[d]);
        }
        for (var d = 0; d < Tensors.Directions; d++)
            directions[d].AddStateGradients(
                Tensors.Part(GradientOf(Tensors.InitialHidden), d), Tensors.Part(GradientOf(Tensors.InitialCell), d));
    }

    private static Span<float> GradientOf(Tensor? state) => state is { RequiresGradient: true } ? state.GradientToAddTo() : default;

    private void Run(bool isBackward)
    {
        var job = new Job(directions, Tensors.Directions, isBackward);
        Workers.Run(directions[0].Tiles.Parts, ref job);
    }

    /// <summary>
    /// All directions over a batch whose tiles are cut between threads; a part does one direction after the other, as both add to
    /// the same input gradient.
    /// </summary>
    private readonly struct Job(RecurrentDirection<TKernel>[] directions, int count, bool isBackward) : IPartJob
    {
        public void Run(int part)
        {
            var tiles = directions[0].Tiles;
            var (first, end) = Parts.Of(part, tiles.Parts, tiles.Count);
            for (var d = 0; d < count; d++)
            {
                if (isBackward)
                    directions[d].Backward(first, end);
                else
                    directions[d].Forward(first, end);
            }
        }
    }
}
