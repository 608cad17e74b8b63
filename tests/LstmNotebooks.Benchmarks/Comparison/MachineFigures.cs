namespace LstmNotebooks.Benchmarks;

/// <summary>What the machine could do at most before, between and after the alternations.</summary>
internal sealed class MachineFigures(IReadOnlyList<ResultRow> rows)
{
    /// <summary>Between the two moods that shared machines show, about 20 and about 190 ns.</summary>
    private const double FarCores = 80;

    public int VectorBits { get; } = (int)rows[0].Number("vector_bits")!.Value;

    public double PeakGflopsOfTwo => Values("peak_gflops_2").Median;

    public double CoreToCoreNanoseconds => Values("core_to_core_ns").Median;

    public override string ToString()
    {
        var table = new MarkdownTable("machine", ">median", ">lowest", ">highest");
        Add(table, $"multiply-adds with vectors of {VectorBits} bits, 1 thread, GFLOP/s", "peak_gflops_1");
        Add(table, "the same, 2 threads", "peak_gflops_2");
        Add(table, "memory, 1 thread, GB/s", "memory_gb_s_1");
        Add(table, "the same, 2 threads", "memory_gb_s_2");
        Add(table, "from core to core, ns", "core_to_core_ns");
        return $"{rows[0].Text("processor")}, vectors of {VectorBits} bits, {rows[0].Text("runtime")}.\n\n{table}\n{Mood()}";
    }

    private void Add(MarkdownTable table, string title, string field)
    {
        var (median, lowest, highest) = Values(field);
        table.Add(title, Figures.Time(median), Figures.Time(lowest), Figures.Time(highest));
    }

    private string Mood()
    {
        var (median, lowest, highest) = Values("core_to_core_ns");
        var changes = lowest < FarCores && highest >= FarCores ? ", but not all the time: the two-thread figures are a mixture" : "";
        return median < FarCores
            ? $"The machine was in its near mood (about 20 ns from core to core, two threads help){changes}."
            : $"The machine was in its far mood (about 190 ns from core to core, two threads hardly help){changes}.";
    }

    private (double Median, double Lowest, double Highest) Values(string field)
    {
        double[] values = [.. rows.Select(row => row.Number(field)!.Value)];
        return (Median.Of(values), values.Min(), values.Max());
    }
}
