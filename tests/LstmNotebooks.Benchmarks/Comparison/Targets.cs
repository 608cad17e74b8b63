namespace LstmNotebooks.Benchmarks;

/// <summary>What the library has promised about its speed.</summary>
internal static class Targets
{
    /// <summary>Nanoseconds from core to core up to which a second thread is expected to pay in full.</summary>
    private const double NearCores = 50;

    private static readonly string[] Large = ["lstm-text", "bilstm-text", "gru-text", "lm-char", "lm-word"];
    private static readonly string[] Text = ["lstm-text", "bilstm-text", "gru-text", "rnn-text"];

    private static readonly Target<ComparedCase> StreamingStep =
        new("streaming step", Bound.AtMost, 15, " µs", static found => found.Streaming?.Ours);

    private static readonly Target<ComparedCase> TwoThreads =
        new("anything with two threads beside one, every case", Bound.AtLeast, 1, "×", static found => found.LowestScaling);

    private static readonly Target<ComparedCase> Bytes =
        new("bytes allocated a step", Bound.AtMost, 1023, "", static found => found.BytesAStep);

    private static readonly Target<ComparedCase> PeakShare =
        new("share of two threads' peak, matrix products of a training step", Bound.AtLeast, 60, " %",
            static found => 100 * found.PeakShare);

    private static readonly Target<ComparedCase> TextThreads =
        new("training step with two threads beside one, text cases", Bound.AtLeast, 1.7, "×", Scaling) { Cases = Text };

    /// <summary>Of the library beside itself with subnormal numbers flushed.</summary>
    public static IReadOnlyList<Target<FlushedTime>> BesideFlushed { get; } =
    [
        new("training step beside its own flushed one, every case", Bound.AtMost, 1.1, "×",
            static found => found.IsTraining ? found.Ratio : null),
    ];

    /// <summary>Beside PyTorch, on such a machine.</summary>
    public static IReadOnlyList<Target<ComparedCase>> BesidePyTorch(MachineFigures machine) => machine.VectorBits == 512
        ?
        [
            new("training step beside PyTorch's, every case", Bound.AtLeast, 1.6, "×", Training),
            new("training step beside PyTorch's, geometric mean", Bound.AtLeast, 2.5, "×", Training) { IsMean = true },
            PeakShare with { Cases = Large },
            new("inference beside PyTorch's, every case", Bound.AtLeast, 1.5, "×", Inference),
            StreamingStep,
            TextThreads,
            TwoThreads,
            Bytes,
            Memory("PyTorch"),
            new("from loading the library to the end of the first training step", Bound.AtMost, 150, " ms",
                static found => found.LoadToFirstStep),
        ]
        : [new("training step beside PyTorch's, every case, both without AVX-512", Bound.AtLeast, 1.3, "×", Training)];

    /// <summary>Beside TorchSharp whose subnormal numbers are flushed, on such a machine.</summary>
    public static IReadOnlyList<Target<ComparedCase>> BesideTorchSharp(MachineFigures machine) => machine.VectorBits == 512
        ?
        [
            new("training step beside TorchSharp's, geometric mean", Bound.AtLeast, 2.6, "×", Training) { IsMean = true, Aim = 3.3 },
            new("training step beside TorchSharp's, every case", Bound.AtLeast, 1.5, "×", Training) { Aim = 2 },
            new("inference beside TorchSharp's, every case", Bound.AtLeast, 1.3, "×", Inference) { Aim = 2 },
            new("matrix product beside TorchSharp's, one thread", Bound.AtLeast, 1, "×", static found => found.Product?.TimesFasterWithOne),
            new(
                "matrix product beside TorchSharp's, two threads",
                Bound.AtLeast,
                1,
                "×",
                static found => found.Product?.TimesFasterWithTwo),
            PeakShare with { Cases = Large[..^1], Aim = 75 },
            TextThreads with
            {
                What = $"{TextThreads.What}, where a flag takes less than {NearCores} ns from core to core",
                Figure = found => machine.CoreToCoreNanoseconds < NearCores ? Scaling(found) : null,
            },
            TwoThreads,
            StreamingStep,
            Bytes,
            Memory("TorchSharp"),
        ]
        :
        [
            new("training step beside TorchSharp's, geometric mean, both without AVX-512", Bound.AtLeast, 1.5, "×", Training)
            {
                IsMean = true,
            },
        ];

    private static Target<ComparedCase> Memory(string peer) =>
        new($"peak memory beside {peer}'s", Bound.AtMost, 1, "×", static found => found.PeakMemory / found.PeerPeakMemory);

    private static double? Training(ComparedCase found) => found.Training?.TimesFaster;

    private static double? Inference(ComparedCase found) => found.InferenceTime?.TimesFaster;

    private static double? Scaling(ComparedCase found) => found.Training?.Scaling;
}
