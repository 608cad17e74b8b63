using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>What <see cref="Rnn"/>, <see cref="Lstm"/> and <see cref="Gru"/> share: layers one above the other, in one or both directions, with dropout between them.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions (1 or 2), g = gates of the cell.
/// Parameters are named as PyTorch names them: weight_ih_l0 [gH, I], weight_hh_l0 [gH, H], bias_ih_l0 [gH], bias_hh_l0
/// [gH], with _reverse for the second direction; layers above the first have D·H for I.
/// </remarks>
public abstract class RecurrentModule : Module
{
    private readonly RecurrentWeights[][] weights;
    private readonly Dropout? between;

    private protected RecurrentModule(RecurrentSizes sizes, int gates, bool separateBiases, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        sizes.Check(GetType().Name);
        Sizes = sizes;
        HasSeparateBiases = separateBiases;
        weights = new RecurrentWeights[sizes.Layers][];
        for (var layer = 0; layer < sizes.Layers; layer++)
        {
            var inputSize = layer == 0 ? sizes.InputSize : sizes.HiddenSize * sizes.Directions;
            weights[layer] = new RecurrentWeights[sizes.Directions];
            for (var direction = 0; direction < sizes.Directions; direction++)
                weights[layer][direction] = AddWeights(gates, inputSize, $"l{layer}{(direction == 1 ? "_reverse" : "")}", random);
        }
        between = sizes.Dropout > 0 && sizes.Layers > 1 ? Add("dropout", new Dropout(sizes.Dropout, random.Fork("dropout"))) : null;
    }

    /// <summary>I.</summary>
    public int InputSize => Sizes.InputSize;

    /// <summary>H.</summary>
    public int HiddenSize => Sizes.HiddenSize;

    /// <summary>Layers one above the other.</summary>
    public int Layers => Sizes.Layers;

    /// <summary>D: 2 when sequences are read both ways, else 1.</summary>
    public int Directions => Sizes.Directions;

    /// <summary>Whether b_hh is a parameter of its own, as in PyTorch; else b_ih alone does, as in Keras.</summary>
    public bool HasSeparateBiases { get; }

    private protected RecurrentSizes Sizes { get; }

    /// <summary>[B, D·H]: the top layer's hidden state after the last real step alone, as a classifier or a forecaster reads it. The hidden states of its other steps, which Forward returns as well, are not written.</summary>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public abstract Tensor ForwardLast(Tensor x, SequenceLengths? lengths = null);

    /// <summary>[B, T, D·H]: the top layer's hidden state at every step, 0 in padding, as attention or pooling reads it.</summary>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public abstract Tensor ForwardSteps(Tensor x, SequenceLengths? lengths = null);

    /// <summary>[B, D·H] of the top layer, from the last state of all layers: what a classifier or a forecaster reads.</summary>
    /// <param name="lastHidden">[layers · D, B, H].</param>
    public Tensor TopOf(Tensor lastHidden)
    {
        ArgumentNullException.ThrowIfNull(lastHidden);
        if (lastHidden.Rank != 3 || lastHidden.Shape[0] != Layers * Directions || lastHidden.Shape[2] != HiddenSize)
            throw new ShapeException($"TopOf expects the last state of all layers, of shape [{Layers * Directions}, batch, {HiddenSize}] (layers · directions, batch, hidden), but got {lastHidden.Shape}.");
        return lastHidden.SideBySide(first: (Layers - 1) * Directions);
    }

    /// <summary>Number of weights of one layer, in all directions.</summary>
    internal long CountOf(int layer) => weights[layer].Sum(static direction => (long)direction.Input.Length + direction.Hidden.Length + direction.Bias.Length + (direction.HiddenBias?.Length ?? 0));

    internal RecurrentWeights WeightsOf(int layer, int direction) => weights[layer][direction];

    internal static void CheckInput(string owner, Tensor x, int inputSize)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank != 3 || x.Shape[2] != inputSize)
            throw new ShapeException($"{owner} expects x of shape [batch, sequence, {inputSize}] but got {x.Shape}: the last dimension must equal InputSize.");
        if (x.Shape[0] == 0 || x.Shape[1] == 0)
            throw new ShapeException($"{owner} expects at least one sequence of at least one time step but got {x.Shape}.");
    }

    private protected (Tensor Hidden, RecurrentState Last) Run<TKernel>(Tensor x, RecurrentState? initial, SequenceLengths? lengths)
        where TKernel : struct, IRecurrentKernel
    {
        var (hidden, last) = Run<TKernel>(x, initial, lengths, isLastOnly: false);
        return (hidden!, last);
    }

    private protected Tensor RunLast<TKernel>(Tensor x, SequenceLengths? lengths) where TKernel : struct, IRecurrentKernel =>
        TopOf(Run<TKernel>(x, null, lengths, isLastOnly: true).Last.Hidden);

    private (Tensor? Hidden, RecurrentState Last) Run<TKernel>(Tensor x, RecurrentState? initial, SequenceLengths? lengths, bool isLastOnly)
        where TKernel : struct, IRecurrentKernel
    {
        Check(x, initial);
        var last = RecurrentOperation<TKernel>.NewState(Layers * Directions, x.Shape[0], HiddenSize);
        for (var layer = 0; ; layer++)
        {
            var isTop = layer == Layers - 1;
            var hidden = isTop && isLastOnly ? null : RecurrentOperation<TKernel>.NewHidden(x, weights[layer]);
            RecurrentOperation<TKernel>.Apply(new(x, hidden, initial, last, layer * Directions, weights[layer]), lengths, GetType().Name);
            if (isTop)
                return (hidden, last);
            x = between is null ? hidden! : between.Forward(hidden!);
        }
    }

    private protected void Check(Tensor x, RecurrentState? initial)
    {
        var name = GetType().Name;
        CheckInput(name, x, InputSize);
        if (initial is not { } state)
            return;
        Shape expected = [Layers * Directions, x.Shape[0], HiddenSize];
        if (state.Hidden.Shape != expected)
            throw new ShapeException($"{name} expects an initial hidden state of shape {expected} (layers · directions, batch, hidden) but got {state.Hidden.Shape}.");
        if (state.Cell is { } cell && cell.Shape != expected)
            throw new ShapeException($"{name} expects an initial cell state of shape {expected} (layers · directions, batch, hidden) but got {cell.Shape}.");
    }

    private RecurrentWeights AddWeights(int gates, int inputSize, string suffix, RandomStream random)
    {
        // Every parameter from a stream of its own name: another layer more does not change the ones below.
        var (rows, bound) = (gates * HiddenSize, 1 / MathF.Sqrt(HiddenSize));
        Parameter Named(string name, Shape shape) => Add(name, Initialize.Uniform(shape, bound, random.Fork(name)));
        var input = Named($"weight_ih_{suffix}", [rows, inputSize]);
        var hidden = Named($"weight_hh_{suffix}", [rows, HiddenSize]);
        var bias = Named($"bias_ih_{suffix}", [rows]);
        var hiddenBias = HasSeparateBiases ? Named($"bias_hh_{suffix}", [rows]) : null;
        if (hiddenBias is null)
            AddSecondTerm($"bias_hh_{suffix}", bias);
        return new(input.Value, hidden.Value, bias.Value, hiddenBias?.Value);
    }
}
