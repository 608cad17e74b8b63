using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>A recurrent module that reads its sequences step by step and carries their state: for live data, and for generating.</summary>
/// <remarks>
/// The weights are those of the moment it was made; every step gives the same bits as the module's Forward over the whole sequence.
/// </remarks>
public sealed class RecurrentStream
{
    private readonly RecurrentModule module;
    private readonly LayerStepper[] layers;

    private RecurrentStream(RecurrentModule module, LayerStepper[] layers, int batch)
    {
        (this.module, this.layers) = (module, layers);
        Batch = batch;
    }

    /// <summary>B: sequences read side by side.</summary>
    public int Batch { get; }

    /// <summary>Reads one time step of every sequence.</summary>
    /// <param name="x">[B · I] inputs, sequence after sequence.</param>
    /// <returns>[B · H] hidden state of the top layer; valid until the next step.</returns>
    /// <exception cref="ShapeException">There are not B · I inputs.</exception>
    public ReadOnlySpan<float> Step(ReadOnlySpan<float> x)
    {
        if (x.Length != Batch * module.InputSize)
            throw new ShapeException(
                $"{module.GetType().Name} stream expects {Batch} × {module.InputSize} values a step but got {x.Length}.");
        layers[0].Step(x);
        for (var layer = 1; layer < layers.Length; layer++)
            layers[layer].Step(layers[layer - 1].Hidden);
        return layers[^1].Hidden;
    }

    /// <summary>[B, H] hidden state of a layer; writing to it changes the state.</summary>
    public Span<float> HiddenOf(int layer) => layers[layer].Hidden;

    /// <summary>
    /// [B, H] cell state of a layer ([B, 3H], c, n and m, of an sLSTM), empty for cells without one; writing to it changes the
    /// state.
    /// </summary>
    public Span<float> CellOf(int layer) => layers[layer].Cell;

    /// <summary>Begins anew: all states zero.</summary>
    public void Reset()
    {
        foreach (var layer in layers)
        {
            layer.Hidden.Clear();
            layer.Cell.Clear();
        }
    }

    /// <summary>[H] of a gate of a layer in the last step of a sequence; gone with the next step.</summary>
    internal ReadOnlySpan<float> GateOf(int layer, int sequence, int gate) => layers[layer].GateOf(sequence, gate);

    internal static RecurrentStream Over<TKernel>(RecurrentModule module, int batch) where TKernel : struct, IRecurrentKernel
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        if (module.Directions == 2)
            throw new InvalidOperationException(
                $"A bidirectional {module.GetType().Name} cannot be streamed: its second direction starts at the end. "
                + "Use bidirectional: false.");
        var layers = new LayerStepper[module.Layers];
        for (var layer = 0; layer < layers.Length; layer++)
            layers[layer] = new LayerStepper<TKernel>(batch, module.WeightsOf(layer, 0));
        return new RecurrentStream(module, layers, batch);
    }
}
