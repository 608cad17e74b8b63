namespace LstmNotebooks.Benchmarks;

/// <summary>Waits until other programs leave the machine alone: with a core taken away, two threads wait for each other in vain.</summary>
internal static class QuietMachine
{
    private const double QuietCores = 0.2;

    /// <summary>Returns after a second in which others used less than a fifth of a core, or when the time is up.</summary>
    public static void Wait(double mostSeconds)
    {
        for (var waited = 0; waited < mostSeconds; waited++)
        {
            var load = new MachineLoad();
            Thread.Sleep(TimeSpan.FromSeconds(1));
            if (load.Others() is not >= QuietCores)
                return;
        }
    }
}
