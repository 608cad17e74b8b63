using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>A recurrent layer whose memory is tested, with its start.</summary>
/// <param name="Name">What the record calls it.</param>
/// <param name="Create">A layer of so many inputs and units.</param>
internal sealed record MemoryCell(string Name, Func<int, int, RandomStream, RecurrentModule> Create)
{
    /// <summary>
    /// All start as in Keras, with Glorot-uniform W and orthogonal U; the LSTM with 0, 1 and 4 in its forget gate's bias.
    /// </summary>
    public static IReadOnlyList<MemoryCell> All { get; } =
    [
        new("tanh", static (inputs, units, random) => Started(new Rnn(inputs, units, random), random)),
        new("LSTM, forget bias 0", static (inputs, units, random) => Started(new Lstm(inputs, units, random), random, forgetBias: 0)),
        new("LSTM, forget bias 1", static (inputs, units, random) => Started(new Lstm(inputs, units, random), random)),
        new("LSTM, forget bias 4", static (inputs, units, random) => Started(new Lstm(inputs, units, random), random, forgetBias: 4)),
        new("GRU", static (inputs, units, random) => Started(new Gru(inputs, units, random), random)),
    ];

    private static RecurrentModule Started(RecurrentModule module, RandomStream random, float forgetBias = 1)
    {
        Initialize.Keras(module, random.Fork("start"));
        Initialize.ForgetBias(module, forgetBias);
        return module;
    }
}
