namespace LstmNotebooks.Benchmarks;

/// <summary>What subnormal numbers cost the library, as Markdown: the machine, the cases, and whether the target holds.</summary>
internal sealed class FlushedReport
{
    private readonly MachineFigures machine;
    private readonly FlushedTime[] times;
    private readonly int alternations;

    public FlushedReport(ResultsFolder folder)
    {
        machine = new MachineFigures(ResultsFolder.Read(folder.Machine));
        var flushed = ResultsFolder.Read(folder.Of(Side.OursFlushed));
        var cases = ResultsFolder.Read(folder.Of(Side.Ours)).GroupBy(static row => row.Name).Select(rows =>
            (Name: rows.Key, Ours: new CaseRuns(rows), Flushed: CaseRuns.Of(rows.Key, flushed, Side.OursFlushed))).ToArray();
        times = [.. cases.SelectMany(static found => FlushedTime.Of(found.Name, found.Ours, found.Flushed))];
        alternations = cases.Min(static found => Math.Min(found.Ours.Alternations, found.Flushed.Alternations));
    }

    /// <summary>Prints all and returns whether the target holds.</summary>
    public bool Write(TextWriter output)
    {
        output.WriteLine(machine);
        output.WriteLine();
        output.WriteLine($"Alternations: {alternations}; figures are medians.");
        output.WriteLine();
        output.WriteLine(Table());
        var verdict = Verdict.Of(Targets.BesideFlushed, times);
        output.WriteLine(verdict);
        output.WriteLine(verdict.Summary);
        return verdict.Holds;
    }

    private MarkdownTable Table()
    {
        var table = new MarkdownTable("case", "time", ">threads", ">as it is", ">flushed", ">ratio", "single alternations");
        foreach (var found in times)
        {
            table.Add(found.Case, found.What, Figures.Whole(found.Threads), Figures.Time(found.Ours), Figures.Time(found.Flushed),
                Figures.Ratio(found.Ratio), $"{Figures.Ratio(found.Lowest)}–{Figures.Ratio(found.Highest)}");
        }
        return table;
    }
}
