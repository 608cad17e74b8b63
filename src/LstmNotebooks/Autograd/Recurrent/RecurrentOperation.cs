using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>A whole recurrent layer as one operation: every step of every sequence, in one or both directions, and back-propagation through time by hand.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions. The gradients follow Werbos,
/// Backpropagation through time: what it does and how to do it (1990); the cells' own are in Numerics.
/// </remarks>
internal sealed class RecurrentOperation<TKernel> : Operation where TKernel : struct, IRecurrentKernel
{
    private RecurrentWorkspace<TKernel>? workspace;

    private RecurrentOperation(RecurrentWorkspace<TKernel> workspace) => this.workspace = workspace;

    internal override int InputCount => Workspace.Call.InputCount;

    /// <summary>There until <see cref="Release"/>, which the tape calls last of all.</summary>
    private RecurrentWorkspace<TKernel> Workspace => workspace!;

    /// <summary>Runs a layer that stands alone.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <param name="initial">[D, B, H] states; zeros when null.</param>
    /// <param name="weights">One a direction.</param>
    /// <param name="lengths">Real steps of each sequence; all when null.</param>
    /// <param name="owner">Whose name errors carry.</param>
    /// <returns>[B, T, D·H] hidden state of every step (0 in padding), and the [D, B, H] state after the last.</returns>
    public static (Tensor Hidden, RecurrentState Last) Apply(Tensor x, RecurrentState? initial, RecurrentWeights[] weights, SequenceLengths? lengths, string owner)
    {
        var last = NewState(weights.Length, x.Shape[0], weights[0].Hidden.Shape[1]);
        var hidden = NewHidden(x, weights);
        Apply(new RecurrentCall(x, hidden, initial, last, 0, weights), lengths, owner);
        return (hidden, last);
    }

    /// <summary>Runs one of several layers, which go from the lowest to the highest.</summary>
    /// <param name="call">What it reads and writes.</param>
    /// <param name="lengths">Real steps of each sequence; all when null.</param>
    /// <param name="owner">Whose name errors carry.</param>
    public static void Apply(in RecurrentCall call, SequenceLengths? lengths, string owner)
    {
        var isRecorded = Tape.IsRecording && call.NeedsGradient;
        var workspace = RecurrentWorkspace<TKernel>.Rent();
        workspace.Forward(call, lengths, owner, isRecorded);
        if (isRecorded)
            Record(new RecurrentOperation<TKernel>(workspace), call);
        else
            workspace.Return();
    }

    /// <summary>[B, T, D·H] of undefined content, for a layer to write.</summary>
    public static Tensor NewHidden(Tensor x, RecurrentWeights[] weights) =>
        Tensor.Uninitialized([x.Shape[0], x.Shape[1], weights[0].Hidden.Shape[1] * weights.Length]);

    /// <summary>States of undefined content, for layers to write.</summary>
    /// <param name="count">layers · D.</param>
    /// <param name="batch">B.</param>
    /// <param name="hiddenSize">H.</param>
    public static RecurrentState NewState(int count, int batch, int hiddenSize) =>
        new(Tensor.Uninitialized([count, batch, hiddenSize]), TKernel.CellStates > 0 ? Tensor.Uninitialized([count, batch, TKernel.CellStates * hiddenSize]) : null);

    internal override Tensor Input(int index) => Workspace.Call.Input(index);

    internal override void Backward() => Workspace.Backward();

    internal override void Release()
    {
        var call = Workspace.Call;
        call.Hidden?.ReleaseGradient();
        if (call.IsLowest)
        {
            call.Last.Hidden.ReleaseGradient();
            call.Last.Cell?.ReleaseGradient();
        }
        Workspace.Return();
        workspace = null;
    }

    /// <summary>The states of all layers come from the highest one: going back from there passes through all others, by way of what they read.</summary>
    private static void Record(RecurrentOperation<TKernel> operation, in RecurrentCall call)
    {
        if (call.Hidden is { } hidden)
            Tape.Record(operation, hidden);
        Tape.Record(operation, call.Last.Hidden);
        if (call.Last.Cell is { } cell)
            Tape.Record(operation, cell);
    }
}
