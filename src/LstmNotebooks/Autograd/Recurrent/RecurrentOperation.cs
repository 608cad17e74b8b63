using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>
/// A whole recurrent layer as one operation: every step of every sequence, in one or both directions, and back-propagation through
/// time by hand.
/// </summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions. The gradients follow Werbos,
/// Backpropagation through time: what it does and how to do it (1990); the cells' own are in Numerics.
/// </remarks>
internal sealed class RecurrentOperation<TKernel> : Operation where TKernel : struct, IRecurrentKernel
{
    private RecurrentRun<TKernel>? run;

    private RecurrentOperation(RecurrentRun<TKernel> run) => this.run = run;

    internal override int InputCount => Run.Tensors.InputCount;

    /// <summary>There until <see cref="Release"/>, which the tape calls last of all.</summary>
    private RecurrentRun<TKernel> Run => run!;

    /// <summary>Runs a layer that stands alone.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <param name="initial">[D, B, H] states; zeros when null.</param>
    /// <param name="weights">One a direction.</param>
    /// <param name="lengths">Real steps of each sequence; all when null.</param>
    /// <param name="owner">Whose name errors carry.</param>
    /// <returns>[B, T, D·H] hidden state of every step (0 in padding), and the [D, B, H] state after the last.</returns>
    public static (Tensor Hidden, RecurrentState Last) Apply(
        Tensor x, RecurrentState? initial, RecurrentWeights[] weights, SequenceLengths? lengths, string owner)
    {
        var last = NewState(weights.Length, x.Shape[0], weights[0].Hidden.Shape[1]);
        var hidden = NewHidden(x, weights);
        Apply(new LayerTensors(x, hidden, initial?.Hidden, initial?.Cell, last.Hidden, last.Cell, 0, weights), lengths, owner);
        return (hidden, last);
    }

    /// <summary>Runs one of several layers, which go from the lowest to the highest.</summary>
    /// <param name="tensors">What it reads and writes; shapes fit.</param>
    /// <param name="lengths">Real steps of each sequence; all when null.</param>
    /// <param name="owner">Whose name errors carry.</param>
    public static void Apply(in LayerTensors tensors, SequenceLengths? lengths, string owner)
    {
        var isRecorded = Tape.IsRecording && tensors.NeedsGradient;
        var run = RecurrentRun<TKernel>.Rent(tensors);
        if (lengths is not null)
        {
            var (starts, ends) = run.Ranges();
            lengths.CopyRanges(tensors.Steps, owner, starts.AsSpan(0, tensors.Batch), ends.AsSpan(0, tensors.Batch));
        }
        run.Forward(isRecorded);
        if (isRecorded)
            Record(new RecurrentOperation<TKernel>(run), tensors);
        else
            run.Return();
    }

    /// <summary>[B, T, D·H] of undefined content, for a layer to write.</summary>
    public static Tensor NewHidden(Tensor x, RecurrentWeights[] weights) =>
        Tensor.Uninitialized([x.Shape[0], x.Shape[1], weights[0].Hidden.Shape[1] * weights.Length]);

    /// <summary>States of undefined content, for layers to write.</summary>
    /// <param name="count">layers · D.</param>
    /// <param name="batch">B.</param>
    /// <param name="hiddenSize">H.</param>
    public static RecurrentState NewState(int count, int batch, int hiddenSize) =>
        new(
            Tensor.Uninitialized([count, batch, hiddenSize]),
            TKernel.CellStates > 0 ? Tensor.Uninitialized([count, batch, TKernel.CellStates * hiddenSize]) : null);

    internal override Tensor Input(int index) => Run.Tensors.Input(index);

    internal override void Backward() => Run.Backward();

    internal override void Release()
    {
        var tensors = Run.Tensors;
        tensors.Hidden?.ReleaseGradient();
        if (tensors.IsLowest)
        {
            tensors.LastHidden.ReleaseGradient();
            tensors.LastCell?.ReleaseGradient();
        }
        Run.Return();
        run = null;
    }

    /// <summary>
    /// The states of all layers come from the highest one: going back from there passes through all others, by way of what they
    /// read.
    /// </summary>
    private static void Record(RecurrentOperation<TKernel> operation, in LayerTensors tensors)
    {
        if (tensors.Hidden is { } hidden)
            Tape.Record(operation, hidden);
        Tape.Record(operation, tensors.LastHidden);
        if (tensors.LastCell is { } cell)
            Tape.Record(operation, cell);
    }
}
