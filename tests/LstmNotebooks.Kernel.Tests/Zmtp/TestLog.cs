using System.Collections.Concurrent;

namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>What a socket logged.</summary>
internal sealed class TestLog
{
    private readonly BlockingCollection<string> lines = [];

    public int Count => lines.Count;

    public void Add(string line) => lines.Add(line);

    /// <summary>The next line; waits for it.</summary>
    public string Next()
    {
        Assert.True(lines.TryTake(out var line, Wire.Long), "Nothing was logged.");
        return line!;
    }
}
