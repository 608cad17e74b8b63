using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>Which recurrent cell a model has.</summary>
public enum CellKind
{
    /// <summary>The plain recurrent cell with tanh.</summary>
    Rnn,

    /// <summary>Long short-term memory.</summary>
    Lstm,

    /// <summary>Gated recurrent unit.</summary>
    Gru,

    /// <summary>Minimal gated recurrent unit: its gate sees the input alone.</summary>
    MinGru,

    /// <summary>Minimal long short-term memory: its gates see the input alone.</summary>
    MinLstm,

    /// <summary>The scalar LSTM of xLSTM: an exponential input gate, and a state that is normalised.</summary>
    SLstm,
}

/// <summary>Cells by their names, and the one place where layers of a kind are made.</summary>
public static class CellKinds
{
    /// <summary>The cell of that name, in capital or small letters.</summary>
    /// <exception cref="ArgumentException">There is no such cell; the message lists those that there are.</exception>
    public static CellKind Parse(string name)
    {
        foreach (var kind in Enum.GetValues<CellKind>())
        {
            if (kind.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        throw Unknown($"'{name}'", nameof(name));
    }

    /// <summary>The cell as papers write it: RNN, LSTM, GRU, minGRU, minLSTM, sLSTM.</summary>
    /// <exception cref="ArgumentException">There is no such cell; the message lists those that there are.</exception>
    public static string Abbreviation(this CellKind kind) => kind switch
    {
        CellKind.Rnn => "RNN",
        CellKind.Lstm => "LSTM",
        CellKind.Gru => "GRU",
        CellKind.MinGru => "minGRU",
        CellKind.MinLstm => "minLSTM",
        CellKind.SLstm => "sLSTM",
        _ => throw Unknown(kind.ToString(), nameof(kind)),
    };

    /// <param name="kind">The cell.</param>
    /// <param name="inputSize">I.</param>
    /// <param name="hiddenSize">H.</param>
    /// <param name="random">Where the initial weights come from.</param>
    /// <param name="layers">Layers one above the other.</param>
    /// <param name="bidirectional">Whether each layer also reads the sequence backwards.</param>
    /// <param name="dropout">Fraction dropped between layers while training.</param>
    /// <param name="variational">Whether that dropout has one mask for all time steps of a sequence.</param>
    /// <param name="weightDrop">Fraction of the weights from state to state that is dropped while training.</param>
    /// <exception cref="ArgumentException">
    /// There is no such cell, and the message lists those that there are; or weights from state to state are to be dropped of one
    /// without them.
    /// </exception>
    public static SequenceModule Create(
        this CellKind kind,
        int inputSize,
        int hiddenSize,
        RandomStream random,
        int layers = 1,
        bool bidirectional = false,
        float dropout = 0,
        bool variational = false,
        float weightDrop = 0)
    {
        CheckWeightDrop(kind, weightDrop, nameof(weightDrop));
        return kind switch
        {
            CellKind.Rnn => new Rnn(inputSize, hiddenSize, random, layers, bidirectional, dropout)
            {
                IsVariational = variational,
                WeightDrop = weightDrop,
            },
            CellKind.Lstm => new Lstm(inputSize, hiddenSize, random, layers, bidirectional, dropout)
            {
                IsVariational = variational,
                WeightDrop = weightDrop,
            },
            CellKind.Gru => new Gru(inputSize, hiddenSize, random, layers, bidirectional, dropout)
            {
                IsVariational = variational,
                WeightDrop = weightDrop,
            },
            CellKind.MinGru => new MinGru(inputSize, hiddenSize, random, layers, bidirectional, dropout) { IsVariational = variational },
            CellKind.MinLstm => new MinLstm(inputSize, hiddenSize, random, layers, bidirectional, dropout) { IsVariational = variational },
            CellKind.SLstm => new SLstm(inputSize, hiddenSize, random, layers, bidirectional, dropout)
            {
                IsVariational = variational,
                WeightDrop = weightDrop,
            },
            _ => throw Unknown(kind.ToString(), nameof(kind)),
        };
    }

    /// <exception cref="ArgumentException">Weights are to be dropped that the cell does not have.</exception>
    internal static void CheckWeightDrop(CellKind kind, float weightDrop, string parameter)
    {
        if (weightDrop > 0 && kind is (CellKind.MinGru or CellKind.MinLstm))
            throw new ArgumentException(
                $"WeightDrop drops weights from state to state, which a {kind} does not have: leave it at 0, "
                + $"or take an {CellKind.Lstm} or a {CellKind.Gru}.",
                parameter);
    }

    /// <summary>The kind itself, when it is one.</summary>
    internal static CellKind Checked(CellKind kind) => Enum.IsDefined(kind) ? kind : throw Unknown(kind.ToString(), nameof(kind));

    private static ArgumentException Unknown(string what, string parameter) =>
        new(
            $"The cell type is expected to be {string.Join(", ", Enum.GetNames<CellKind>()[..^1])} or "
            + $"{Enum.GetNames<CellKind>()[^1]} but got {what}.",
            parameter);
}
