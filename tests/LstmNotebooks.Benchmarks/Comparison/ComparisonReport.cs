namespace LstmNotebooks.Benchmarks;

/// <summary>A comparison as Markdown: the machine, the cases, and which targets hold.</summary>
internal sealed class ComparisonReport
{
    private readonly MachineFigures machine;
    private readonly IReadOnlyList<Target<ComparedCase>> targets;
    private readonly Side peer;
    private readonly IReadOnlyList<ComparedCase> cases;
    private readonly Dictionary<string, ComparedCase> asItComes = [];
    private readonly string versions;

    /// <param name="folder">What was measured.</param>
    /// <param name="targets">What is demanded on a machine.</param>
    /// <param name="peer">The other side.</param>
    /// <param name="peerAsItComes">The same as its users get it, for a second column; null for none.</param>
    public ComparisonReport(
        ResultsFolder folder, Func<MachineFigures, IReadOnlyList<Target<ComparedCase>>> targets, Side peer, Side? peerAsItComes = null)
    {
        this.peer = peer;
        machine = new MachineFigures(ResultsFolder.Read(folder.Machine));
        this.targets = targets(machine);
        cases = Compared(folder, peer);
        if (peerAsItComes is not null)
            asItComes = Compared(folder, peerAsItComes).ToDictionary(static found => found.Name);
        versions = string.Join("; ", ResultsFolder.Read(folder.Of(peer)).Select(peer.Describe).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Prints all and returns whether every target holds that something was measured for.</summary>
    public bool Write(TextWriter output)
    {
        output.WriteLine(machine);
        output.WriteLine();
        output.WriteLine($"{versions}{(peer.IsFlushed ? ", subnormal numbers flushed" : "")}. Alternations: "
            + $"{cases.Min(static found => found.Alternations)}; figures are medians, "
            + "and the best is that of the number of threads that suits each side.");
        output.WriteLine();
        output.WriteLine(Training());
        output.WriteLine(Inference());
        output.WriteLine(MemoryAndStart());
        var verdict = Verdict.Of(targets, cases);
        output.WriteLine(verdict);
        output.WriteLine($"{verdict.Summary} Cases: {cases.Count} of {Cases.All.Count}.");
        return verdict.Holds;
    }

    private IReadOnlyList<ComparedCase> Compared(ResultsFolder folder, Side side)
    {
        var theirs = ResultsFolder.Read(folder.Of(side));
        return [.. ResultsFolder.Read(folder.Of(Side.Ours)).GroupBy(static row => row.Name).Select(ours =>
            new ComparedCase(ours.Key, new CaseRuns(ours), CaseRuns.Of(ours.Key, theirs, side), side.Name, machine.PeakGflopsOfTwo))];
    }

    private string Training()
    {
        var table = new MarkdownTable(["training step", ">1 thread, ms", ">2 threads", ">1 / 2", ">share of peak", .. PeerColumns]);
        foreach (var found in cases)
        {
            if (found.Training is { } time)
                table.Add([found.Name, .. Threads(time), Figures.Percent(found.PeakShare), .. Beside(time, AsItComes(found)?.Training)]);
        }
        return table.ToString();
    }

    private string Inference()
    {
        var table = new MarkdownTable(["inference", ">1 thread, ms", ">2 threads", ">1 / 2", .. PeerColumns]);
        foreach (var found in cases)
        {
            var name = found.Streaming is null ? found.Name : $"{found.Name}, µs";
            if ((found.InferenceTime ?? found.Product) is { } time)
                table.Add([name, .. Threads(time), .. Beside(time, AsItComes(found)?.InferenceTime ?? AsItComes(found)?.Product)]);
        }
        return table.ToString();
    }

    private string MemoryAndStart()
    {
        var theirs = $">{peer.Name}'s";
        var table = new MarkdownTable("case", ">bytes allocated a step", theirs, ">peak memory, MiB", theirs, ">first step, ms", theirs,
            ">load to first step, ms", ">process to first step, s", theirs, ">others");
        foreach (var found in cases)
        {
            table.Add(found.Name, Figures.Whole(found.BytesAStep), Figures.Whole(found.PeerBytesAStep),
                Figures.Whole(found.PeakMemory), Figures.Whole(found.PeerPeakMemory),
                Figures.Time(found.FirstStep), Figures.Time(found.PeerFirstStep), Figures.Time(found.LoadToFirstStep),
                Figures.Time(found.StartToFirstStep), Figures.Time(found.PeerStartToFirstStep), Figures.Ratio(found.Others));
        }
        return table.ToString();
    }

    private string[] PeerColumns
    {
        get
        {
            string[] columns =
                [">best", $">{peer.Name}, 1 thread", ">2 threads", $">{peer.Name}'s best", ">times faster", "single alternations"];
            return asItComes.Count == 0 ? columns : [.. columns, ">as it comes, best", ">times faster"];
        }
    }

    private ComparedCase? AsItComes(ComparedCase found) => asItComes.GetValueOrDefault(found.Name);

    private static string[] Threads(ComparedTime time) =>
        [Figures.Time(time.OursByThreads?.One), Figures.Time(time.OursByThreads?.Two), Figures.Ratio(time.Scaling)];

    private static string[] Beside(ComparedTime time, ComparedTime? asItComes)
    {
        string[] cells =
        [
            Figures.Time(time.Ours), Figures.Time(time.PeerByThreads?.One), Figures.Time(time.PeerByThreads?.Two), Figures.Time(time.Peer),
            Figures.Ratio(time.TimesFaster), $"{Figures.Ratio(time.Lowest)}–{Figures.Ratio(time.Highest)}",
        ];
        return asItComes is null ? cells : [.. cells, Figures.Time(asItComes.Peer), Figures.Ratio(asItComes.TimesFaster)];
    }
}
