namespace LstmNotebooks.Benchmarks;

/// <summary>A comparison as Markdown: the machine, the cases, and which targets hold.</summary>
internal sealed class ComparisonReport
{
    private readonly MachineFigures machine;
    private readonly IReadOnlyList<ComparedCase> cases;
    private readonly string peer;

    public ComparisonReport(ResultsFolder folder)
    {
        machine = new MachineFigures(ResultsFolder.Read(folder.Machine));
        var torch = ResultsFolder.Read(folder.Torch);
        peer = string.Join("; ", torch.Select(static row => $"PyTorch {row.Text("torch")} on {row.Text("blas")}").Distinct().Order(StringComparer.Ordinal));
        cases = [.. ResultsFolder.Read(folder.Ours).GroupBy(static row => row.Name).Select(runs =>
            new ComparedCase(runs.Key, new CaseRuns(runs), PeerRuns(torch, runs.Key), machine.PeakGflopsOfTwo))];
    }

    /// <summary>Prints all and returns whether every target holds that something was measured for.</summary>
    public bool Write(TextWriter output)
    {
        output.WriteLine(machine);
        output.WriteLine();
        output.WriteLine($"{peer}. Alternations: {cases.Min(static found => found.Alternations)}; figures are medians, and the best is that of the number of threads that suits each side.");
        output.WriteLine();
        output.WriteLine(Training());
        output.WriteLine(Inference());
        output.WriteLine(MemoryAndStart());
        var verdict = Verdict.Of(Targets.For(machine.VectorBits), cases);
        output.WriteLine(verdict);
        output.WriteLine($"{verdict.Summary} Cases: {cases.Count} of {Cases.All.Count}.");
        return verdict.Holds;
    }

    private static CaseRuns PeerRuns(IEnumerable<ResultRow> torch, string name)
    {
        ResultRow[] runs = [.. torch.Where(row => row.Name == name)];
        return runs.Length > 0
            ? new CaseRuns(runs)
            : throw new InvalidOperationException($"The results hold no run of '{name}' by PyTorch: the comparison did not come to an end; measure it again.");
    }

    private string Training()
    {
        var table = new MarkdownTable("training step", ">1 thread, ms", ">2 threads", ">1 / 2", ">share of peak", ">best", ">PyTorch's best", ">times faster", "single alternations");
        foreach (var found in cases)
        {
            if (found.Training is { } time)
                table.Add([found.Name, .. Threads(time), Figures.Percent(found.PeakShare), .. Beside(time)]);
        }
        return table.ToString();
    }

    private string Inference()
    {
        var table = new MarkdownTable("inference", ">1 thread, ms", ">2 threads", ">1 / 2", ">best", ">PyTorch's best", ">times faster", "single alternations");
        foreach (var found in cases)
        {
            var (name, time) = found.Streaming is { } streaming ? ($"{found.Name}, µs", streaming) : (found.Name, found.Inference ?? found.Product);
            if (time is not null)
                table.Add([name, .. Threads(time), .. Beside(time)]);
        }
        return table.ToString();
    }

    private string MemoryAndStart()
    {
        var table = new MarkdownTable("case", ">bytes allocated a step", ">peak memory, MiB", ">PyTorch's", ">first step, ms", ">load to first step, ms", ">others");
        foreach (var found in cases)
            table.Add(found.Name, Figures.Whole(found.BytesAStep), Figures.Whole(found.PeakMemory), Figures.Whole(found.TorchPeakMemory), Figures.Time(found.FirstStep), Figures.Time(found.LoadToFirstStep), Figures.Ratio(found.Others));
        return table.ToString();
    }

    private static string[] Threads(ComparedTime time) =>
        [Figures.Time(time.OursByThreads?.One), Figures.Time(time.OursByThreads?.Two), Figures.Ratio(time.Scaling)];

    private static string[] Beside(ComparedTime time) =>
        [Figures.Time(time.Ours), Figures.Time(time.Torch), Figures.Ratio(time.TimesFaster), $"{Figures.Ratio(time.Lowest)}–{Figures.Ratio(time.Highest)}"];
}
