using System.Runtime.CompilerServices;

namespace LstmNotebooks.Benchmarks;

/// <summary>Numbers too small for float32's full precision, below 1.2e-38: some processors take hundreds of cycles for each.</summary>
internal static class Subnormals
{
    /// <summary>Whether this process's floating-point units take them for zero, which .NET's own never do.</summary>
    public static bool AreFlushed()
    {
        var later = false;
        var thread = new Thread(() => later = FlushesHere());
        thread.Start();
        thread.Join();
        return FlushesHere() && later;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool FlushesHere() => Half(1.2e-38f) == 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Half(float value) => value / 2;
}
