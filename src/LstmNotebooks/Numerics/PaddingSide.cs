namespace LstmNotebooks.Numerics;

/// <summary>Where sequences that are shorter than their batch are filled up.</summary>
public enum PaddingSide
{
    /// <summary>After the end, as PyTorch does.</summary>
    Right,

    /// <summary>Before the start, as Keras' pad_sequences does.</summary>
    Left,
}
