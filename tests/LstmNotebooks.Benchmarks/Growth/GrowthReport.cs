using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>The tables of growth.</summary>
internal static class GrowthReport
{
    private const double Allowed = 0.15;

    /// <summary>
    /// Times beside the nearest line and beside those in proportion to the smallest size's; returns whether none is too far from
    /// the line or too far above proportion.
    /// </summary>
    public static bool WriteLinear(SweepTimes times, TextWriter output)
    {
        var line = times.Fit(1);
        var table = new MarkdownTable(
            $">{times.Sweep.Name}", ">training step, ms", ">times the smallest", ">its time", ">from a + b n", ">from proportional");
        var worst = 0.0;
        for (var i = 0; i < times.Milliseconds.Count; i++)
        {
            var (fromLine, fromProportional) = (
                times.Milliseconds[i] / SweepTimes.At(line, times.Sweep.Sizes[i]) - 1, times.DeviationFromProportional(i));
            worst = Math.Max(worst, Math.Max(Math.Abs(fromLine), fromProportional));
            table.Add(Figures.Whole(times.Sweep.Sizes[i]), Figures.Time(times.Milliseconds[i]), Figures.Whole((double)times.Sweep.Sizes[i] / times.Sweep.Sizes[0]),
                Figures.Ratio(times.Milliseconds[i] / times.Milliseconds[0]), Signed(fromLine), Signed(fromProportional));
        }
        output.WriteLine(table);
        output.WriteLine(
            $"Linear in {times.Sweep.Name}, within {Figures.Percent(Allowed)}: {(worst <= Allowed ? "yes" : "**no**")}. "
            + $"The nearest line is {Figures.Time(line[0])} + {line[1]:G3} n ms.\n");
        return worst <= Allowed;
    }

    /// <summary>Times beside a + b H + c H² and the share of its last term.</summary>
    public static bool WriteQuadratic(SweepTimes times, TextWriter output)
    {
        var curve = times.Fit(2);
        var table = new MarkdownTable(
            $">{times.Sweep.Name}", ">training step, ms", ">its time", ">from a + b H + c H²", ">share of c H²", ">H² in the operations");
        for (var i = 0; i < times.Milliseconds.Count; i++)
        {
            var size = times.Sweep.Sizes[i];
            var fitted = SweepTimes.At(curve, size);
            table.Add(Figures.Whole(size), Figures.Time(times.Milliseconds[i]), Figures.Ratio(times.Milliseconds[i] / times.Milliseconds[0]),
                Signed(times.Milliseconds[i] / fitted - 1), Figures.Percent(curve[2] * size * size / fitted), Figures
                    .Percent((double)size / (Sweep.Base.InputSize + size)));
        }
        output.WriteLine(table);
        output.WriteLine(
            $"The nearest curve is {Figures.Time(curve[0])} + {curve[1]:G3} H + {curve[2]:G3} H² ms. Of the products' operations, "
            + "H (I + H), the part H² is quadratic; the element-wise ones grow with H.\n");
        return true;
    }

    private static string Signed(double share) => (100 * share).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + " %";
}
