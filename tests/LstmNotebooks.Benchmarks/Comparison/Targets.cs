namespace LstmNotebooks.Benchmarks;

/// <summary>What the library has promised about its speed.</summary>
internal static class Targets
{
    private static readonly string[] Large = ["lstm-text", "bilstm-text", "gru-text", "lm-char", "lm-word"];
    private static readonly string[] Text = ["lstm-text", "bilstm-text", "gru-text", "rnn-text"];

    private static readonly Target<ComparedCase>[] Wide =
    [
        new("training step beside PyTorch's, every case", Bound.AtLeast, 1.6, "×", static found => found.Training?.TimesFaster),
        new("training step beside PyTorch's, geometric mean", Bound.AtLeast, 2.5, "×", static found => found.Training?.TimesFaster) { IsMean = true },
        new("share of two threads' peak, matrix products of a training step", Bound.AtLeast, 60, " %", static found => 100 * found.PeakShare) { Cases = Large },
        new("inference beside PyTorch's, every case", Bound.AtLeast, 1.5, "×", static found => (found.Inference ?? found.Streaming)?.TimesFaster),
        new("streaming step", Bound.AtMost, 15, " µs", static found => found.Streaming?.Ours),
        new("training step with two threads beside one, text cases", Bound.AtLeast, 1.7, "×", static found => found.Training?.Scaling) { Cases = Text },
        new("anything with two threads beside one, every case", Bound.AtLeast, 1, "×", static found => found.LowestScaling),
        new("bytes allocated a step", Bound.AtMost, 1023, "", static found => found.BytesAStep),
        new("peak memory beside PyTorch's", Bound.AtMost, 1, "×", static found => found.PeakMemory / found.TorchPeakMemory),
        new("from loading the library to the end of the first training step", Bound.AtMost, 150, " ms", static found => found.LoadToFirstStep),
    ];

    private static readonly Target<ComparedCase>[] Narrow =
    [
        new("training step beside PyTorch's, every case, both without AVX-512", Bound.AtLeast, 1.3, "×", static found => found.Training?.TimesFaster),
    ];

    /// <summary>The targets for a machine whose vectors are so wide.</summary>
    public static IReadOnlyList<Target<ComparedCase>> For(int vectorBits) => vectorBits == 512 ? Wide : Narrow;
}
