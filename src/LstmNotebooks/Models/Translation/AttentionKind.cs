namespace LstmNotebooks.Models;

/// <summary>How a decoder looks back at what the encoder has read.</summary>
public enum AttentionKind
{
    /// <summary>Not at all: everything must pass through the encoder's last state.</summary>
    None,

    /// <summary>
    /// v · tanh(W q + U k + b): Bahdanau, Cho and Bengio, Neural machine translation by jointly learning to align and translate
    /// (2015).
    /// </summary>
    Additive,

    /// <summary>q · W k: Luong, Pham and Manning, Effective approaches to attention-based neural machine translation (2015).</summary>
    Multiplicative,
}
