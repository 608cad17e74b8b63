namespace LstmNotebooks.Nn;

/// <summary>What a plain recurrent layer squashes its state with.</summary>
public enum RnnActivation
{
    /// <summary>tanh, in −1 … 1.</summary>
    Tanh,

    /// <summary>max(x, 0).</summary>
    Relu,
}
