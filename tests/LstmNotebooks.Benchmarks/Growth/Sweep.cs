namespace LstmNotebooks.Benchmarks;

/// <summary>One size of a network that grows while all others stay.</summary>
/// <param name="Name">Of the size.</param>
/// <param name="IsLinear">Whether the time should grow along a line, and no faster than in proportion.</param>
/// <param name="Sizes">Ascending, the last at least 8 times the first.</param>
/// <param name="Case">The network of a size.</param>
internal sealed record Sweep(string Name, bool IsLinear, IReadOnlyList<int> Sizes, Func<int, NetworkCase> Case)
{
    /// <summary>
    /// The input is as wide as the hidden state and needs a gradient, so that all layers do the same work; few weights keep what
    /// does not grow small.
    /// </summary>
    public static NetworkCase Base { get; } =
        new("growth", Cell.Lstm, InputSize: 128, HiddenSize: 128, OutputSize: 1, Batch: 32, SequenceLength: 50, LossKind.BinaryCrossEntropy)
        {
            VocabularySize = 100,
        };

    public static IReadOnlyList<Sweep> All { get; } =
    [
        new("batch", true, [16, 32, 64, 128], static size => Base with { Batch = size }),
        new("sequence length", true, [25, 50, 100, 200], static size => Base with { SequenceLength = size }),
        new("layers", true, [1, 2, 4, 8], static size => Base with { Layers = size }),
        new("hidden size", false, [32, 64, 96, 128, 192, 256, 384], static size => Base with { HiddenSize = size }),
    ];
}
