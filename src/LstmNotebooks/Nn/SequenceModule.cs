using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Layers that read sequences, whatever their cell: what models are built on.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions (1 or 2), g = gates of the cell.
/// Parameters are named as PyTorch names them: weight_ih_l0 [gH, I], weight_hh_l0 [gH, H], bias_ih_l0 [gH], bias_hh_l0
/// [gH], with _reverse for the second direction; layers above the first have D·H for I.
/// </remarks>
public abstract class SequenceModule : Module
{
    private readonly Dropout? between;

    private protected SequenceModule(RecurrentSizes sizes, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        sizes.Check(GetType().Name);
        Sizes = sizes;
        between = sizes.Dropout > 0 && sizes.Layers > 1 ? Add("dropout", new Dropout(sizes.Dropout, random.Fork("dropout"))) : null;
    }

    /// <summary>I.</summary>
    public int InputSize => Sizes.InputSize;

    /// <summary>H.</summary>
    public int HiddenSize => Sizes.HiddenSize;

    /// <summary>Layers one above the other.</summary>
    public int Layers => Sizes.Layers;

    /// <summary>
    /// Whether dropout between layers has one mask for all time steps of a sequence (Gal and Ghahramani, A theoretically grounded
    /// application of dropout in recurrent neural networks, 2016).
    /// </summary>
    public bool IsVariational
    {
        get;
        init
        {
            field = value;
            between?.IsVariational = value;
        }
    }

    /// <summary>D: 2 when sequences are read both ways, else 1.</summary>
    public int Directions => Sizes.Directions;

    private protected RecurrentSizes Sizes { get; }

    /// <summary>
    /// [B, D·H]: the top layer's hidden state after the last real step alone, as a classifier or a forecaster reads it. The hidden
    /// states of its other steps, which Forward returns as well, are not written.
    /// </summary>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public Tensor ForwardLast(Tensor x, SequenceLengths? lengths = null) =>
        TopOf(RunLayers(x, null, lengths, isLastOnly: true).Last.Hidden);

    /// <summary>[B, T, D·H]: the top layer's hidden state at every step, 0 in padding, as attention or pooling reads it.</summary>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public Tensor ForwardSteps(Tensor x, SequenceLengths? lengths = null) => ForwardFrom(null, x, lengths).Hidden;

    /// <summary>Runs the layers over every time step from a state, as when a long text is read window by window.</summary>
    /// <param name="initial">State before the first step; zeros when null.</param>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <returns>
    /// [B, T, D·H] hidden state of the top layer at every step (0 in padding), and the state of all layers after the last real
    /// step.
    /// </returns>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public (Tensor Hidden, RecurrentState Last) ForwardFrom(RecurrentState? initial, Tensor x, SequenceLengths? lengths = null)
    {
        var (hidden, last) = RunLayers(x, initial, lengths, isLastOnly: false);
        return (hidden!, last);
    }

    /// <summary>[B, D·H] of the top layer, from the last state of all layers: what a classifier or a forecaster reads.</summary>
    /// <param name="lastHidden">[layers · D, B, H].</param>
    public Tensor TopOf(Tensor lastHidden)
    {
        ArgumentNullException.ThrowIfNull(lastHidden);
        if (lastHidden.Rank != 3 || lastHidden.Shape[0] != Layers * Directions || lastHidden.Shape[2] != HiddenSize)
            throw new ShapeException(
                $"TopOf expects the last state of all layers, of shape [{Layers * Directions}, batch, {HiddenSize}] "
                + $"(layers · directions, batch, hidden), but got {lastHidden.Shape}.");
        return lastHidden.SideBySide(first: (Layers - 1) * Directions);
    }

    /// <summary>Number of weights of one layer, in all directions.</summary>
    internal abstract long CountOf(int layer);

    /// <summary>Rows [first, first + count) of the biases of a forget gate, which Keras starts at 1; none for cells without one.</summary>
    internal virtual Range? ForgetBias => null;

    internal static void CheckInput(string owner, Tensor x, int inputSize)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank != 3 || x.Shape[2] != inputSize)
            throw new ShapeException(
                $"{owner} expects x of shape [batch, sequence, {inputSize}] but got {x.Shape}: the last dimension must equal InputSize.");
        if (x.Shape[0] == 0 || x.Shape[1] == 0)
            throw new ShapeException($"{owner} expects at least one sequence of at least one time step but got {x.Shape}.");
    }

    /// <summary>
    /// All layers over every step; the hidden states are null when only the last state is wanted and the cell can save them.
    /// </summary>
    private protected abstract (Tensor? Hidden, RecurrentState Last) RunLayers(
        Tensor x, RecurrentState? initial, SequenceLengths? lengths, bool isLastOnly);

    /// <summary>What the next layer reads: the hidden states of the one below, with dropout while training.</summary>
    private protected Tensor Between(Tensor hidden) => between is null ? hidden : between.Forward(hidden);
}
