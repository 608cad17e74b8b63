using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests;

/// <summary>Runs something with 1, 2 and 3 threads, and leaves the setting as it was.</summary>
internal static class EveryThreadCount
{
    public static IReadOnlyList<T> Run<T>(Func<T> function)
    {
        var before = Threads.Count;
        try
        {
            var results = new List<T>();
            for (var count = 1; count <= 3; count++)
            {
                Threads.Count = count;
                results.Add(function());
            }
            return results;
        }
        finally
        {
            Threads.Count = before;
        }
    }
}
