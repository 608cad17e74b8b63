namespace LstmNotebooks.Benchmarks;

/// <summary>A case on both sides. Every figure is null where the case has none.</summary>
internal sealed class ComparedCase : INamed
{
    private static readonly string[] SameWork = ["params", "flops", "flops_train", "flops_infer"];

    private readonly CaseRuns ours, torch;

    public ComparedCase(string name, CaseRuns ours, CaseRuns torch, double peakGflops)
    {
        (Name, this.ours, this.torch) = (name, ours, torch);
        CheckSameWork();
        Training = ComparedTime.Of("ms_train", ours, torch);
        Inference = ComparedTime.Of("ms_infer", ours, torch);
        Streaming = ComparedTime.Of("us_infer", ours, torch);
        Product = ComparedTime.Of("ms", ours, torch);
        PeakShare = ours.First.Number("flops_train") / 1e6 / Training?.Ours / peakGflops;
    }

    public string Name { get; }

    /// <summary>A training step, in milliseconds.</summary>
    public ComparedTime? Training { get; }

    /// <summary>A prediction of the whole batch, in milliseconds.</summary>
    public ComparedTime? Inference { get; }

    /// <summary>A streaming step, in microseconds.</summary>
    public ComparedTime? Streaming { get; }

    /// <summary>A bare matrix product, in milliseconds.</summary>
    public ComparedTime? Product { get; }

    /// <summary>The operations of a training step's matrix products a second, as a share of the most that two threads reach.</summary>
    public double? PeakShare { get; }

    /// <summary>How many times faster two threads of ours are than one, of whatever gains least.</summary>
    public double? LowestScaling => new[] { Training, Inference, Streaming, Product }.Min(static time => time?.Scaling);

    public double? BytesAStep => ours.Worst("allocated_bytes_per_step");

    /// <summary>MiB, with the number of threads that takes most.</summary>
    public double PeakMemory => ours.Worst("peak_rss_mb")!.Value;

    /// <summary>MiB, with the number of threads that takes least.</summary>
    public double TorchPeakMemory => torch.Best("peak_rss_mb")!.Value;

    /// <summary>Milliseconds of the first training step alone, with the slowest number of threads.</summary>
    public double? FirstStep => ours.Worst("ms_first_step");

    /// <summary>Milliseconds from loading the library to the end of the first training step.</summary>
    public double? LoadToFirstStep => ours.Worst("ms_load_to_first_step");

    /// <summary>Cores that other programs kept busy in the worst run of either side.</summary>
    public double? Others => new[] { ours.Highest("others"), torch.Highest("others") }.Max();

    public int Alternations => Math.Min(ours.Alternations, torch.Alternations);

    private void CheckSameWork()
    {
        foreach (var field in SameWork)
        {
            if (ours.First.Number(field) is { } own && own != torch.First.Number(field))
                throw new InvalidOperationException($"{Name}: the two sides do not run the same: {field} is {own} here and {torch.First.Number(field)} in PyTorch.");
        }
    }
}
