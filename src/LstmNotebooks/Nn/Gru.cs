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
    public override RecurrentStream Stream(int batch = 1) => RecurrentStream.Over<GruKernel>(this, batch);

    internal override IReadOnlyList<string> GateNames => ["reset gate", "update gate", "candidate", "U h + b′ of the candidate"];

    private protected override (Tensor? Hidden, RecurrentState Last) RunLayers(
        Tensor x, RecurrentState? initial, SequenceLengths? lengths, bool isLastOnly) =>
        Run<GruKernel>(x, initial, lengths, isLastOnly);
}
