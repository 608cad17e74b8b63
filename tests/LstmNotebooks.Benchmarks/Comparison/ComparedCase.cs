namespace LstmNotebooks.Benchmarks;

/// <summary>A case on both sides. Every figure is null where the case has none.</summary>
internal sealed class ComparedCase : INamed
{
    private static readonly string[] SameWork = ["params", "flops", "flops_train", "flops_infer"];

    private readonly CaseRuns ours, peer;

    /// <param name="name">Of the case.</param>
    /// <param name="ours">Runs of the library.</param>
    /// <param name="peer">Of the other side.</param>
    /// <param name="peerName">As errors call it.</param>
    /// <param name="peakGflops">The most that two threads reach on the machine.</param>
    public ComparedCase(string name, CaseRuns ours, CaseRuns peer, string peerName, double peakGflops)
    {
        (Name, this.ours, this.peer) = (name, ours, peer);
        CheckSameWork(peerName);
        Training = ComparedTime.Of("ms_train", ours, peer);
        Inference = ComparedTime.Of("ms_infer", ours, peer);
        Streaming = ComparedTime.Of("us_infer", ours, peer);
        Product = ComparedTime.Of("ms", ours, peer);
        PeakShare = ours.First.Number("flops_train") / 1e6 / Training?.Ours / peakGflops;
    }

    public string Name { get; }

    /// <summary>A training step, in milliseconds.</summary>
    public ComparedTime? Training { get; }

    /// <summary>A prediction of the whole batch, in milliseconds.</summary>
    public ComparedTime? Inference { get; }

    /// <summary>A streaming step, in microseconds.</summary>
    public ComparedTime? Streaming { get; }

    /// <summary>Whichever of these two the case has.</summary>
    public ComparedTime? InferenceTime => Inference ?? Streaming;

    /// <summary>A bare matrix product, in milliseconds.</summary>
    public ComparedTime? Product { get; }

    /// <summary>The operations of a training step's matrix products a second, as a share of the most that two threads reach.</summary>
    public double? PeakShare { get; }

    /// <summary>How many times faster two threads of ours are than one, of whatever gains least.</summary>
    public double? LowestScaling => new[] { Training, Inference, Streaming, Product }.Min(static time => time?.Scaling);

    /// <summary>Managed memory that a step allocates.</summary>
    public double? BytesAStep => ours.Worst("allocated_bytes_per_step");

    /// <summary>The same of the other side, where it has managed memory.</summary>
    public double? PeerBytesAStep => peer.Best("allocated_bytes_per_step");

    /// <summary>MiB, with the number of threads that takes most.</summary>
    public double PeakMemory => ours.Worst("peak_rss_mb")!.Value;

    /// <summary>MiB, with the number of threads that takes least.</summary>
    public double PeerPeakMemory => peer.Best("peak_rss_mb")!.Value;

    /// <summary>Milliseconds of the first training step alone, with the slowest number of threads.</summary>
    public double? FirstStep => ours.Worst("ms_first_step");

    /// <summary>The same of the other side, with the fastest.</summary>
    public double? PeerFirstStep => peer.Best("ms_first_step");

    /// <summary>Seconds from starting the process to the end of that step.</summary>
    public double? StartToFirstStep => ours.Worst("start_to_first_step_s");

    /// <summary>The same of the other side.</summary>
    public double? PeerStartToFirstStep => peer.Best("start_to_first_step_s");

    /// <summary>Milliseconds from loading the library to the end of the first training step.</summary>
    public double? LoadToFirstStep => ours.Worst("ms_load_to_first_step");

    /// <summary>Cores that other programs kept busy in the worst run of either side.</summary>
    public double? Others => new[] { ours.Highest("others"), peer.Highest("others") }.Max();

    public int Alternations => Math.Min(ours.Alternations, peer.Alternations);

    private void CheckSameWork(string peerName)
    {
        foreach (var field in SameWork)
        {
            if (ours.First.Number(field) is { } own && own != peer.First.Number(field))
            {
                throw new InvalidOperationException(
                    $"{Name}: the two sides do not run the same: {field} is {own} here and {peer.First.Number(field)} in {peerName}.");
            }
        }
    }
}
