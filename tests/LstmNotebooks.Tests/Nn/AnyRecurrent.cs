using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>Recurrent modules of every cell in one manner, for tests that hold for all of them.</summary>
internal static class AnyRecurrent
{
    public static IReadOnlyList<string> Cells { get; } = ["tanh", "relu", "lstm", "gru"];

    /// <summary>A new module; the same bits from call to call.</summary>
    public static RecurrentModule Create(
        string cell, int inputSize, int hiddenSize, int layers = 1, bool bidirectional = false, float dropout = 0)
    {
        var random = new RandomStream(1);
        return cell switch
        {
            "tanh" => new Rnn(inputSize, hiddenSize, random, layers, bidirectional, dropout),
            "relu" => new Rnn(inputSize, hiddenSize, random, layers, bidirectional, dropout, RnnActivation.Relu),
            "lstm" => new Lstm(inputSize, hiddenSize, random, layers, bidirectional, dropout),
            "gru" => new Gru(inputSize, hiddenSize, random, layers, bidirectional, dropout),
            _ => throw new ArgumentException($"A cell is one of {string.Join(", ", Cells)} but got '{cell}'.", nameof(cell)),
        };
    }

    /// <summary>Hidden state of every step, and the last hidden and, of an LSTM, cell state.</summary>
    public static (Tensor Hidden, Tensor[] Last) Run(
        this RecurrentModule module, Tensor x, SequenceLengths? lengths = null, Tensor[]? initial = null)
    {
        if (module is Lstm lstm)
        {
            var (every, state) = lstm.Forward(x, initial is null ? null : new LstmState(initial[0], initial[1]), lengths);
            return (every, [state.Hidden, state.Cell]);
        }
        var (hidden, last) = module is Gru gru ? gru.Forward(x, initial?[0], lengths) : ((Rnn)module).Forward(x, initial?[0], lengths);
        return (hidden, [last]);
    }

    /// <summary>Standard normal values.</summary>
    public static Tensor Normals(params ReadOnlySpan<int> shape)
    {
        var sizes = Shape.Create(shape);
        return new(sizes, new RandomStream(7).NextNormals(sizes.Length));
    }
}
