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
public sealed class Rnn(int inputSize, int hiddenSize, RandomStream random, int layers = 1, bool bidirectional = false, float dropout = 0, RnnActivation activation = RnnActivation.Tanh, bool separateBiases = false)
    : RecurrentModule(new(inputSize, hiddenSize, layers, bidirectional ? 2 : 1, dropout), gates: 1, separateBiases, random)
{
    /// <summary>What the state is squashed with.</summary>
    public RnnActivation Activation { get; } = activation;

    /// <summary>Runs the layers over every time step.</summary>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="initial">[layers · D, B, H] hidden state before the first step; zeros when null.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <returns>[B, T, D·H] hidden state of the top layer at every step (0 in padding), and [layers · D, B, H] of all layers after the last real step.</returns>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public (Tensor Hidden, Tensor Last) Forward(Tensor x, Tensor? initial = null, SequenceLengths? lengths = null)
    {
        RecurrentState? start = initial is null ? null : new RecurrentState(initial, null);
        var (hidden, last) = Activation == RnnActivation.Tanh ? Run<RnnKernel<TanhActivation>>(x, start, lengths) : Run<RnnKernel<ReluActivation>>(x, start, lengths);
        return (hidden, last.Hidden);
    }

    /// <inheritdoc/>
    public override Tensor ForwardLast(Tensor x, SequenceLengths? lengths = null) =>
        Activation == RnnActivation.Tanh ? RunLast<RnnKernel<TanhActivation>>(x, lengths) : RunLast<RnnKernel<ReluActivation>>(x, lengths);

    /// <inheritdoc/>
    public override Tensor ForwardSteps(Tensor x, SequenceLengths? lengths = null) => Forward(x, lengths: lengths).Hidden;

    /// <summary>Begins to read sequences step by step, with the weights as they are now.</summary>
    /// <param name="batch">B: sequences read side by side.</param>
    /// <exception cref="InvalidOperationException">The layers are bidirectional: the second direction would need the end first.</exception>
    public RecurrentStream Stream(int batch = 1) => Activation == RnnActivation.Tanh ? RecurrentStream.Over<RnnKernel<TanhActivation>>(this, batch) : RecurrentStream.Over<RnnKernel<ReluActivation>>(this, batch);
}
