using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// Layers of the scalar LSTM of xLSTM over a batch of sequences: an exponential input gate, and a state that is normalised.
/// </summary>
/// <remarks>
/// B = batch, T = sequence length, I = input size, H = hidden size, D = directions; gates in the order i, f, z, o.
/// i = exp(W x + U h + b), f, o = σ(W x + U h + b), z = tanh(W x + U h + b), c ← f ⊙ c + i ⊙ z, n ← f ⊙ n + i, h ← o ⊙ c ⊘ n.
/// A step that matters may weigh e times, e² times, … as much as all before it, so it can overwrite a stored value, which
/// a sigmoid gate can only average into it. The exponentials are stabilised, so no sum of any size overflows. One head, and
/// none of the projections around it. Beck et al., xLSTM: extended long short-term memory (2024).
/// </remarks>
/// <param name="inputSize">I.</param>
/// <param name="hiddenSize">H.</param>
/// <param name="random">Where the initial weights come from: uniform within ±1/√H.</param>
/// <param name="layers">Layers one above the other.</param>
/// <param name="bidirectional">Whether each layer also reads the sequence backwards.</param>
/// <param name="dropout">Fraction dropped between layers while training.</param>
public sealed class SLstm(int inputSize, int hiddenSize, RandomStream random, int layers = 1, bool bidirectional = false, float dropout = 0)
    : RecurrentModule(new(inputSize, hiddenSize, layers, bidirectional ? 2 : 1, dropout), gates: 4, separateBiases: false, random)
{
    /// <inheritdoc/>
    public override RecurrentStream Stream(int batch = 1) => RecurrentStream.Over<SLstmKernel>(this, batch);

    internal override IReadOnlyList<string> GateNames => ["input gate", "forget gate before σ", "candidate", "output gate"];

    internal override IReadOnlyList<string> CellNames => ["cell", "normaliser", "stabiliser"];

    internal override Range? ForgetBias => HiddenSize..(2 * HiddenSize);

    private protected override (Tensor? Hidden, RecurrentState Last) RunLayers(
        Tensor x, RecurrentState? initial, SequenceLengths? lengths, bool isLastOnly) =>
        Run<SLstmKernel>(x, initial, lengths, isLastOnly);
}
