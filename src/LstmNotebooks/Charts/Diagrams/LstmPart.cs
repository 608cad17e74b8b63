namespace LstmNotebooks.Charts;

/// <summary>A part of an LSTM's step, for <see cref="Diagrams.LstmCell"/>.</summary>
public enum LstmPart
{
    /// <summary>The forget gate and what it acts on.</summary>
    Forget,

    /// <summary>The input gate.</summary>
    Input,

    /// <summary>The candidate.</summary>
    Candidate,

    /// <summary>The new cell state: what stays and what is added.</summary>
    Update,

    /// <summary>The output gate and the new hidden state.</summary>
    Output,
}
