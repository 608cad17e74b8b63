using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Gated recurrent unit layers over a batch of sequences.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions; gates in the order r, z, n.
/// r, z = σ(W x + U h + b), n = tanh(W x + b + r ⊙ (U h + b′)), h ← (1 − z) ⊙ n + z ⊙ h: the reset-after form of PyTorch
/// and of Keras' default, which needs both biases. Cho et al., Learning phrase representations using RNN encoder–decoder (2014).
/// </remarks>
/// <param name="inputSize">I.</param>
/// <param name="hiddenSize">H.</param>
/// <param name="random">Where the initial weights come from: uniform within ±1/√H, as in PyTorch.</param>
/// <param name="layers">Layers one above the other.</param>
/// <param name="bidirectional">Whether each layer also reads the sequence backwards.</param>
/// <param name="dropout">Fraction dropped between layers while training.</param>
public sealed class Gru(int inputSize, int hiddenSize, RandomStream random, int layers = 1, bool bidirectional = false, float dropout = 0)
    : RecurrentModule(new(inputSize, hiddenSize, layers, bidirectional ? 2 : 1, dropout), gates: 3, separateBiases: true, random)
{
    /// <summary>Runs the layers over every time step.</summary>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="initial">[layers · D, B, H] hidden state before the first step; zeros when null.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <returns>[B, T, D·H] hidden state of the top layer at every step (0 in padding), and [layers · D, B, H] of all layers after the last real step.</returns>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public (Tensor Hidden, Tensor Last) Forward(Tensor x, Tensor? initial = null, SequenceLengths? lengths = null)
    {
        var (hidden, last) = Run<GruKernel>(x, initial is null ? null : new RecurrentState(initial, null), lengths);
        return (hidden, last.Hidden);
    }

    /// <inheritdoc/>
    public override Tensor ForwardLast(Tensor x, SequenceLengths? lengths = null) => RunLast<GruKernel>(x, lengths);

    /// <inheritdoc/>
    public override Tensor ForwardSteps(Tensor x, SequenceLengths? lengths = null) => Forward(x, lengths: lengths).Hidden;

    /// <summary>Begins to read sequences step by step, with the weights as they are now.</summary>
    /// <param name="batch">B: sequences read side by side.</param>
    /// <exception cref="InvalidOperationException">The layers are bidirectional: the second direction would need the end first.</exception>
    public RecurrentStream Stream(int batch = 1) => RecurrentStream.Over<GruKernel>(this, batch);
}
