using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests;

/// <summary>Lets the library use so many threads until the end of the scope.</summary>
internal sealed class ThreadCount : IDisposable
{
    private readonly int before = Threads.Count;

    public ThreadCount(int count) => Threads.Count = count;

    public void Dispose() => Threads.Count = before;
}
