namespace LstmNotebooks.Benchmarks;

/// <summary>What is measured in turns, and what is said of it.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Sides">The library first.</param>
/// <param name="Report">Prints what a folder of results says and returns whether all targets hold.</param>
internal sealed record Comparison(string Name, IReadOnlyList<Side> Sides, Func<ResultsFolder, TextWriter, bool> Report)
{
    /// <summary>The name that stands for the peers of whatever is measured.</summary>
    public const string Peers = "peers";

    public static Comparison WithPyTorch { get; } = new(Peers, [Side.Ours, Side.PyTorch],
        static (folder, output) => new ComparisonReport(folder, Targets.BesidePyTorch, Side.PyTorch).Write(output));

    public static Comparison WithTorchSharp { get; } = new("torchsharp", [Side.Ours, Side.TorchSharp, Side.TorchSharpAsItComes],
        static (folder, output) =>
            new ComparisonReport(folder, Targets.BesideTorchSharp, Side.TorchSharp, Side.TorchSharpAsItComes).Write(output));

    public static Comparison WithFlushed { get; } = new("flushed", [Side.Ours, Side.OursFlushed],
        static (folder, output) => new FlushedReport(folder).Write(output));

    private static IReadOnlyList<Comparison> All => [WithPyTorch, WithTorchSharp, WithFlushed];

    public static Comparison Find(string name) => All.FirstOrDefault(found => found.Name == name)
        ?? throw new ArgumentException($"--against expects {string.Join(", ", All.Select(static known => known.Name))} but got '{name}'.");
}
