namespace LstmNotebooks.Benchmarks;

/// <summary>What a network is trained on.</summary>
internal enum LossKind
{
    BinaryCrossEntropy,
    CrossEntropy,
    MeanSquaredError,
}
