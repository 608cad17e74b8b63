using System.Diagnostics;
using System.Globalization;

namespace LstmNotebooks.Benchmarks;

/// <summary>How busy other programs keep the machine meanwhile: figures are to be trusted when they do not.</summary>
internal sealed class MachineLoad
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly double? busyAtStart = BusySeconds();
    private readonly TimeSpan ownAtStart = Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>Cores that others used since this was made; null where the system does not tell.</summary>
    public double? Others()
    {
        if (BusySeconds() - busyAtStart is not { } busy)
            return null;
        var own = Process.GetCurrentProcess().TotalProcessorTime - ownAtStart;
        return Math.Max(0, busy - own.TotalSeconds) / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Processor seconds of the whole machine since it started, idling and waiting for disks left out.</summary>
    private static double? BusySeconds()
    {
        const string File = "/proc/stat";
        if (!System.IO.File.Exists(File))
            return null;
        // "cpu user nice system idle iowait irq softirq steal …", in hundredths of a second.
        var numbers = System.IO.File.ReadLines(File).First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9];
        var ticks = numbers.Select(static number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (ticks.Sum() - ticks[3] - ticks[4]) / 100.0;
    }
}
