using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// What cells share whose gates see the state before: <see cref="Rnn"/>, <see cref="Lstm"/>, <see cref="Gru"/> and
/// <see cref="SLstm"/>.
/// </summary>
public abstract class RecurrentModule : SequenceModule
{
    private readonly RecurrentWeights[][] weights;
    private readonly RandomStream weightDraws;

    /// <param name="sizes">I, H and the rest.</param>
    /// <param name="gates">Gates that W and U have rows for.</param>
    /// <param name="separateBiases">Whether b is the sum of two parameters.</param>
    /// <param name="random">Where the initial weights come from.</param>
    /// <param name="constants">How many [H] weights each direction has that enter no product, such as peepholes.</param>
    private protected RecurrentModule(
        RecurrentSizes sizes, int gates, bool separateBiases, RandomStream random, int constants = 0) : base(sizes, random)
    {
        HasSeparateBiases = separateBiases;
        weightDraws = random.Fork("weight drop");
        weights = new RecurrentWeights[sizes.Layers][];
        for (var layer = 0; layer < sizes.Layers; layer++)
        {
            var inputSize = layer == 0 ? sizes.InputSize : sizes.HiddenSize * sizes.Directions;
            weights[layer] = new RecurrentWeights[sizes.Directions];
            for (var direction = 0; direction < sizes.Directions; direction++)
                weights[layer][direction] = AddWeights(
                    gates, constants, inputSize, $"l{layer}{(direction == 1 ? "_reverse" : "")}", random);
        }
    }

    /// <summary>Whether b_hh is a parameter of its own, as in PyTorch; else b_ih alone does, as in Keras.</summary>
    public bool HasSeparateBiases { get; }

    /// <summary>
    /// Fraction of the weights from state to state (weight_hh) that is dropped while training, with one mask for all time steps and
    /// sequences of a forward pass.
    /// </summary>
    /// <remarks>
    /// Merity, Keskar and Socher, Regularizing and optimizing LSTM language models (2018). Weights that stay are divided by 1 − p,
    /// as dropout does.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is not at least 0 and below 1.</exception>
    public float WeightDrop
    {
        get;
        init
        {
            field = value is >= 0 and < 1
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(WeightDrop), value, $"{GetType().Name} expects WeightDrop as a fraction from 0 to below 1 but got {value}.");
            if (value > 0)
                Add("weight_drop", weightDraws);
        }
    }

    /// <summary>What the gates of a step hold once it is done, in their order.</summary>
    internal virtual IReadOnlyList<string> GateNames => [];

    /// <summary>The states beside the hidden one.</summary>
    internal virtual IReadOnlyList<string> CellNames => [];

    /// <summary>Begins to read sequences step by step, with the weights as they are now.</summary>
    /// <param name="batch">B: sequences read side by side.</param>
    /// <exception cref="InvalidOperationException">The layers are bidirectional: the second direction would need the end first.</exception>
    public abstract RecurrentStream Stream(int batch = 1);

    internal override long CountOf(int layer) => weights[layer].Sum(static direction =>
        (long)direction.Input.Length + direction.Hidden.Length + direction.Bias.Length + (direction.HiddenBias?.Length ?? 0)
            + (direction.Constants?.Length ?? 0));

    internal RecurrentWeights WeightsOf(int layer, int direction) => weights[layer][direction];

    /// <summary>All layers with a cell's kernel.</summary>
    private protected (Tensor? Hidden, RecurrentState Last) Run<TKernel>(
        Tensor x, RecurrentState? initial, SequenceLengths? lengths, bool isLastOnly)
        where TKernel : struct, IRecurrentKernel
    {
        Check(x, initial, TKernel.CellStates);
        var last = RecurrentOperation<TKernel>.NewState(Layers * Directions, x.Shape[0], HiddenSize);
        for (var layer = 0; ; layer++)
        {
            var isTop = layer == Layers - 1;
            var hidden = isTop && isLastOnly ? null : RecurrentOperation<TKernel>.NewHidden(x, weights[layer]);
            var tensors = new LayerTensors(
                x, hidden, initial?.Hidden, initial?.Cell, last.Hidden, last.Cell, layer * Directions, Dropped(weights[layer]));
            RecurrentOperation<TKernel>.Apply(tensors, lengths, GetType().Name);
            if (isTop)
                return (hidden, last);
            x = Between(hidden!);
        }
    }

    /// <summary>A layer's weights, while training without those from state to state that are dropped.</summary>
    private RecurrentWeights[] Dropped(RecurrentWeights[] layer) => WeightDrop == 0 || !IsTraining
        ? layer
        : [.. layer.Select(direction => direction with { Hidden = direction.Hidden.Dropout(WeightDrop, weightDraws) })];

    private void Check(Tensor x, RecurrentState? initial, int cellStates)
    {
        var name = GetType().Name;
        CheckInput(name, x, InputSize);
        if (initial is not { } state)
            return;
        Shape expected = [Layers * Directions, x.Shape[0], HiddenSize];
        if (state.Hidden.Shape != expected)
            throw new ShapeException(
                $"{name} expects an initial hidden state of shape {expected} (layers · directions, batch, hidden) but got "
                + $"{state.Hidden.Shape}.");
        Shape expectedCell = [Layers * Directions, x.Shape[0], cellStates * HiddenSize];
        if (cellStates > 0 && state.Cell?.Shape != expectedCell)
            throw new ShapeException(
                $"{name} expects an initial cell state of shape {expectedCell} "
                + $"(layers · directions, batch, {(cellStates == 1 ? "hidden" : $"{cellStates} · hidden")}) but got "
                + $"{(state.Cell is null ? "none" : state.Cell.Shape.ToString())}.");
    }

    private RecurrentWeights AddWeights(int gates, int constants, int inputSize, string suffix, RandomStream random)
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
        var constant = constants == 0 ? null : Named($"weight_constant_{suffix}", [constants * HiddenSize]);
        return new(input.Value, hidden.Value, bias.Value, hiddenBias?.Value, constant?.Value);
    }
}
