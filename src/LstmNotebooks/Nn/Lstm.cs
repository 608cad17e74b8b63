using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Long short-term memory layers over a batch of sequences.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions; gates in the order i, f, g, o.
/// i, f, o = σ(W x + U h + b), g = tanh(W x + U h + b), c ← f ⊙ c + i ⊙ g, h ← o ⊙ tanh(c).
/// Hochreiter and Schmidhuber, Long short-term memory (1997); forget gate: Gers, Schmidhuber and Cummins (2000).
/// </remarks>
/// <param name="inputSize">I.</param>
/// <param name="hiddenSize">H.</param>
/// <param name="random">Where the initial weights come from: uniform within ±1/√H, as in PyTorch.</param>
/// <param name="layers">Layers one above the other.</param>
/// <param name="bidirectional">Whether each layer also reads the sequence backwards.</param>
/// <param name="dropout">Fraction dropped between layers while training.</param>
/// <param name="separateBiases">Whether b is the sum of two parameters, as in PyTorch; one, as in Keras, is as expressive.</param>
public sealed class Lstm(
    int inputSize,
    int hiddenSize,
    RandomStream random,
    int layers = 1,
    bool bidirectional = false,
    float dropout = 0,
    bool separateBiases = false)
    : RecurrentModule(new(inputSize, hiddenSize, layers, bidirectional ? 2 : 1, dropout), gates: 4, separateBiases, random)
{
    /// <summary>Runs the layers over every time step.</summary>
    /// <param name="x">[B, T, I] inputs.</param>
    /// <param name="initial">State before the first step; zeros when null.</param>
    /// <param name="lengths">Real time steps of each sequence; all of them when null.</param>
    /// <returns>
    /// [B, T, D·H] hidden state of the top layer at every step (0 in padding), and the state of all layers after the last real
    /// step.
    /// </returns>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public (Tensor Hidden, LstmState Last) Forward(Tensor x, LstmState? initial = null, SequenceLengths? lengths = null)
    {
        var (hidden, last) = ForwardFrom(initial is { } given ? new(given.Hidden, given.Cell) : null, x, lengths);
        return (hidden, new LstmState(last.Hidden, last.Cell!));
    }

    /// <inheritdoc/>
    public override RecurrentStream Stream(int batch = 1) => RecurrentStream.Over<LstmKernel>(this, batch);

    internal override IReadOnlyList<string> GateNames => ["input gate", "forget gate", "candidate", "output gate"];

    internal override IReadOnlyList<string> CellNames => ["cell"];

    internal override Range? ForgetBias => HiddenSize..(2 * HiddenSize);

    private protected override (Tensor? Hidden, RecurrentState Last) RunLayers(
        Tensor x, RecurrentState? initial, SequenceLengths? lengths, bool isLastOnly) =>
        Run<LstmKernel>(x, initial, lengths, isLastOnly);
}
