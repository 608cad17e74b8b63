namespace LstmNotebooks.Benchmarks;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">As reports call it.</param>
/// <param name="File">Of the results folder, for its lines of JSON.</param>
/// <param name="Find">Looks for it on this machine, or says what is missing.</param>
/// <param name="IsFlushed">Whether subnormal numbers are flushed by a preloaded library.</param>
internal sealed record Side(string Name, string File, Func<BenchmarkOptions, IContender> Find, bool IsFlushed = false)
{
    public static Side Ours { get; } =
        new("LstmNotebooks", "ours", static options => new Ours(options.VectorBits, ProcessEnvironment.AsItIs));

    public static Side OursFlushed { get; } =
        new("LstmNotebooks flushed", "ours-flushed", static options => new Ours(options.VectorBits, FlushLibrary.Environment), true);

    public static Side PyTorch { get; } = new("PyTorch", "torch", static options => Benchmarks.PyTorch.Find(options.VectorBits));

    public static Side TorchSharp { get; } =
        new("TorchSharp", "torchsharp-flushed", static options => Benchmarks.TorchSharp.AtItsBest(options.VectorBits), true);

    public static Side TorchSharpAsItComes { get; } =
        new("TorchSharp as it comes", "torchsharp", static options => Benchmarks.TorchSharp.AsItComes(options.VectorBits));

    /// <summary>Which version was measured, and on what.</summary>
    public string Describe(ResultRow row) => File switch
    {
        "torch" => $"{Name} {row.Text("torch")} on {row.Text("blas")}",
        "torchsharp" or "torchsharp-flushed" => $"{Name} {row.Text("torchsharp")} with libtorch {row.Text("torch")}",
        _ => Name,
    };
}
