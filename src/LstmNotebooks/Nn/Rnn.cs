using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Plain recurrent layers (Elman) over a batch of sequences.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions. h ← tanh(W x + U h + b), or
/// max(W x + U h + b, 0). Elman, Finding structure in time (1990).
/// </remarks>
/// <param name="inputSize">I.</param>
/// <param name="hiddenSize">H.</param>
/// <param name="random">Where the initial weights come from: uniform within ±1/√H, as in PyTorch.</param>
/// <param name="layers">Layers one above the other.</param>
/// <param name="bidirectional">Whether each layer also reads the sequence backwards.</param>
/// <param name="dropout">Fraction dropped between layers while training.</param>
/// <param name="activation">tanh or ReLU.</param>
/// <param name="separateBiases">Whether b is the sum of two parameters, as in PyTorch; one, as in Keras, is as expressive.</param>
public sealed class Rnn(
    int inputSize,
    int hiddenSize,
    RandomStream random,
    int layers = 1,
    bool bidirectional = false,
    float dropout = 0,
    RnnActivation activation = RnnActivation.Tanh,
    bool separateBiases = false)
    : RecurrentModule(new(inputSize, hiddenSize, layers, bidirectional ? 2 : 1, dropout), gates: 1, separateBiases, random)
{
    /// <summary>What the state is squashed with.</summary>
    public RnnActivation Activation { get; } = activation;

    /// <summary>Runs the layers over every time step.</summary>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="initial">[layers · D, B, H] hidden state before the first step; zeros when null.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <returns>
    /// [B, T, D·H] hidden state of the top layer at every step (0 in padding), and [layers · D, B, H] of all layers after the last
    /// real step.
    /// </returns>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public (Tensor Hidden, Tensor Last) Forward(Tensor x, Tensor? initial = null, SequenceLengths? lengths = null)
    {
        var (hidden, last) = ForwardFrom(initial is null ? null : new RecurrentState(initial), x, lengths);
        return (hidden, last.Hidden);
    }

    /// <inheritdoc/>
    public override RecurrentStream Stream(int batch = 1) =>
        Activation == RnnActivation.Tanh
            ? RecurrentStream.Over<RnnKernel<TanhActivation>>(this, batch)
            : RecurrentStream.Over<RnnKernel<ReluActivation>>(this, batch);

    private protected override (Tensor? Hidden, RecurrentState Last) RunLayers(
        Tensor x, RecurrentState? initial, SequenceLengths? lengths, bool isLastOnly) =>
        Activation == RnnActivation.Tanh
            ? Run<RnnKernel<TanhActivation>>(x, initial, lengths, isLastOnly)
            : Run<RnnKernel<ReluActivation>>(x, initial, lengths, isLastOnly);
}
