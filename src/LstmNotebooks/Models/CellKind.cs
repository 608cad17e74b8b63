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
}
