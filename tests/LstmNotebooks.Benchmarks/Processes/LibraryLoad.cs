using System.Diagnostics;

namespace LstmNotebooks.Benchmarks;

/// <summary>When this process loaded the library: from there the user waits for the first training step.</summary>
internal static class LibraryLoad
{
    private static long loaded;

    /// <summary>Seconds since then.</summary>
    public static double ElapsedSeconds => Stopwatch.GetElapsedTime(loaded).TotalSeconds;

    /// <summary>To be called before anything touches the library.</summary>
    public static void Watch() => AppDomain.CurrentDomain.AssemblyLoad += (_, load) =>
    {
        if (load.LoadedAssembly.GetName().Name == "LstmNotebooks")
            loaded = Stopwatch.GetTimestamp();
    };
}
