using System.Runtime.Intrinsics.X86;

namespace LstmNotebooks.Benchmarks;

/// <summary>How long a cache line takes from one core to another: two threads hand each other a flag.</summary>
internal static class HandoverBenchmark
{
    private const int Rounds = 50_000;

    // Alone on its cache line, wherever the array starts.
    private const int Place = 32;

    /// <summary>Nanoseconds for one way.</summary>
    public static double Nanoseconds()
    {
        var flag = new int[2 * Place];
        var seconds = Together.Shortest(2, number =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                while (Volatile.Read(ref flag[Place]) != number)
                    Pause();
                Volatile.Write(ref flag[Place], 1 - number);
            }
        });
        return seconds / (2 * Rounds) * 1e9;
    }

    private static void Pause()
    {
        // Thread.SpinWait waits far longer than what is measured.
        if (X86Base.IsSupported)
            X86Base.Pause();
    }
}
