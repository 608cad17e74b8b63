using static TorchSharp.torch;

namespace LstmNotebooks.Benchmarks.Peers;

/// <summary>Times an LSTM that reads one step of one sequence a call.</summary>
/// <remarks>TorchSharp offers a layer and a cell for this: the faster one counts.</remarks>
internal static class TorchStreaming
{
    public static void Run(StreamingCase definition, double seconds, Row row)
    {
        using var mode = inference_mode();
        var (inputs, hidden) = (definition.InputSize, definition.HiddenSize);
        using var layer = nn.LSTM(inputs, hidden);
        using var cell = nn.LSTMCell(inputs, hidden);
        // The layer's inputs and states have a time step and a layer more.
        var byLayer = Measure(randn(1, 1, inputs), zeros(1, 1, hidden), (x, state) => Last(layer.call(x, state)), seconds / 2);
        var byCell = Measure(randn(1, inputs), zeros(1, hidden), (x, state) => cell.call(x, state), seconds / 2);
        var (module, variant, samples) = byLayer.Median < byCell.Median ? ((nn.Module)layer, "LSTM", byLayer) : (cell, "LSTMCell", byCell);

        row.AddStreaming(samples, module.ParameterCount(), 2 * module.MatrixElements());
        row.Add("variant", variant);
    }

    private static Samples Measure(Tensor x, Tensor zeros, Func<Tensor, (Tensor, Tensor), (Tensor, Tensor)> step, double seconds)
    {
        var state = (Hidden: zeros, Cell: zeros.clone());
        return Samples.Measure(() =>
        {
            using var scope = NewDisposeScope();
            var (hidden, cell) = step(x, state);
            state.Hidden.Dispose();
            state.Cell.Dispose();
            state = (hidden.MoveToOuterDisposeScope(), cell.MoveToOuterDisposeScope());
        }, seconds);
    }

    private static (Tensor, Tensor) Last((Tensor Output, Tensor Hidden, Tensor Cell) found) => (found.Hidden, found.Cell);
}
