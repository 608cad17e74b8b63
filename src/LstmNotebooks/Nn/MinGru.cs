using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Minimal gated recurrent unit layers over a batch of sequences: gates that see the input alone, and no tanh.</summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions; gates in the order z, h̃.
/// z = σ(W x + b), h̃ = W x + b, h ← (1 − z) ⊙ h + z ⊙ h̃. Feng et al., Were RNNs all we needed? (2024), without logarithms.
/// </remarks>
/// <param name="inputSize">I.</param>
/// <param name="hiddenSize">H.</param>
/// <param name="random">Where the initial weights come from: uniform within ±1/√I, as PyTorch's linear layers.</param>
/// <param name="layers">Layers one above the other.</param>
/// <param name="bidirectional">Whether each layer also reads the sequence backwards.</param>
/// <param name="dropout">Fraction dropped between layers while training.</param>
/// <param name="method">How the state is computed over the steps.</param>
public sealed class MinGru(
    int inputSize,
    int hiddenSize,
    RandomStream random,
    int layers = 1,
    bool bidirectional = false,
    float dropout = 0,
    ScanMethod method = ScanMethod.Sequential)
    : ScanModule(new(inputSize, hiddenSize, layers, bidirectional ? 2 : 1, dropout), gates: 2, method, random)
{
    private protected override (Tensor? Hidden, RecurrentState Last) RunLayers(
        Tensor x, RecurrentState? initial, SequenceLengths? lengths, bool isLastOnly) =>
        Run<MinGruKernel>(x, initial, lengths);
}
