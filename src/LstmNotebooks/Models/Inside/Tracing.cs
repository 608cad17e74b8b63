using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>Looks inside recurrent layers while they read.</summary>
public static class Tracing
{
    /// <summary>Reads a batch of sequences and keeps all gates, candidates and states of one layer.</summary>
    /// <param name="module">Layers that read in one direction; their weights stay as they are and nothing is recorded on the tape.</param>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="initial">State before the first step; zeros when null.</param>
    /// <param name="lengths">Real time steps of each sequence, padded on the right; all of them when null.</param>
    /// <param name="layer">Which layer, from 0; the top one when null.</param>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    /// <exception cref="InvalidOperationException">The layers are bidirectional.</exception>
    public static RecurrentTrace Trace(
        this RecurrentModule module, Tensor x, RecurrentState? initial = null, SequenceLengths? lengths = null, int? layer = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        SequenceModule.CheckInput(module.GetType().Name, x, module.InputSize);
        var traced = layer ?? module.Layers - 1;
        if ((uint)traced >= (uint)module.Layers)
            throw new ArgumentOutOfRangeException(
                nameof(layer), layer, $"The {module.GetType().Name} has layers 0 to {module.Layers - 1} but layer {layer} was asked for.");
        var (batch, steps, size) = (x.Shape[0], x.Shape[1], module.HiddenSize);
        if (lengths?.Side == PaddingSide.Left)
            throw new ArgumentException(
                "A trace reads sequences from their first step on, so it expects padding on the right but got it on the left.",
                nameof(lengths));
        var ends = StepRanges.Of(x, lengths, module.GetType().Name).Ends;
        var stream = module.Stream(batch);
        if (initial is { } state)
            SetState(stream, module, state);

        var trace = new RecurrentTrace(module.GetType().Name, [.. module.GateNames, .. module.CellNames, "hidden"], batch, steps, size);
        var input = new float[batch * module.InputSize];
        for (var t = 0; t < steps; t++)
        {
            for (var b = 0; b < batch; b++)
                x.Values.Slice((b * steps + t) * module.InputSize, module.InputSize).CopyTo(input.AsSpan(b * module.InputSize));
            stream.Step(input);
            for (var b = 0; b < batch; b++)
            {
                if (t < ends[b])
                    Keep(trace, module, stream, traced, b, t);
            }
        }
        return trace;
    }

    private static void Keep(RecurrentTrace trace, RecurrentModule module, RecurrentStream stream, int layer, int b, int t)
    {
        var (gates, cells, size) = (module.GateNames, module.CellNames, module.HiddenSize);
        Span<float> Row(string name)
        {
            var values = trace[name];
            return values.Values.Slice((b * values.Shape[1] + t) * size, size);
        }
        for (var gate = 0; gate < gates.Count; gate++)
            stream.GateOf(layer, b, gate).CopyTo(Row(gates[gate]));
        for (var cell = 0; cell < cells.Count; cell++)
            stream.CellOf(layer).Slice((b * cells.Count + cell) * size, size).CopyTo(Row(cells[cell]));
        stream.HiddenOf(layer).Slice(b * size, size).CopyTo(Row("hidden"));
    }

    private static void SetState(RecurrentStream stream, RecurrentModule module, RecurrentState state)
    {
        var size = stream.HiddenOf(0).Length;
        if (state.Hidden.Length != module.Layers * size)
            throw new ShapeException(
                $"Trace expects an initial hidden state of shape [{module.Layers}, {stream.Batch}, {module.HiddenSize}] but got "
                + $"{state.Hidden.Shape}.");
        for (var layer = 0; layer < module.Layers; layer++)
        {
            state.Hidden.Values.Slice(layer * size, size).CopyTo(stream.HiddenOf(layer));
            var cells = stream.CellOf(layer);
            if (state.Cell is { } cell && !cells.IsEmpty)
                cell.Values.Slice(layer * cells.Length, cells.Length).CopyTo(cells);
        }
    }
}
