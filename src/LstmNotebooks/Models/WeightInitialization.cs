namespace LstmNotebooks.Models;

/// <summary>Whose initial weights a model starts with.</summary>
public enum WeightInitialization
{
    /// <summary>PyTorch's: uniform layers, and tables of deviation 1.</summary>
    PyTorch,

    /// <summary>Keras': Glorot-uniform and orthogonal layers, an open forget gate, and tables within ±0.05.</summary>
    Keras,
}
