using LstmNotebooks.Kernel.Jupyter;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class HistoryFileTests
{
    [Fact]
    public void Read_AppendedLines_AreInOrder()
    {
        using var folder = new TemporaryFolder();
        var file = new HistoryFile(Path.Combine(folder.Path, "new", "history.jsonl"));

        file.Append(new HistoryLine("a", 1, "var größe = \"🙂\";\nx"));
        file.Append(new HistoryLine("b", 1, "2"));

        Assert.Equal([new("a", 1, "var größe = \"🙂\";\nx"), new("b", 1, "2")], file.Read());
    }

    [Fact]
    public void Read_NoFile_IsEmpty()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(new HistoryFile(Path.Combine(folder.Path, "history.jsonl")).Read());
    }

    [Fact]
    public void Read_UnreadableLines_AreSkipped()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("history.jsonl", "garbage\n[1]\n{\"session\":\"a\",\"line\":\"1\",\"input\":\"x\"}\n{\"session\":\"a\",\"line\":2,\"input\":\"kept\"}\n\n");

        Assert.Equal([new("a", 2, "kept")], new HistoryFile(path).Read());
    }

    [Fact]
    public void Append_AfterACutOffLine_StartsANewOne()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("history.jsonl", "{\"session\":\"a\",\"line\":1,\"inp");

        new HistoryFile(path).Append(new HistoryLine("b", 1, "next"));

        Assert.Equal([new("b", 1, "next")], new HistoryFile(path).Read());
    }

    [Fact]
    public void Append_FullFile_DropsTheOlderHalf()
    {
        using var folder = new TemporaryFolder();
        var file = new HistoryFile(Path.Combine(folder.Path, "history.jsonl"), maximumBytes: 2000);

        for (var line = 1; line <= 200; line++)
            file.Append(new HistoryLine("a", line, $"cell {line}"));

        var kept = file.Read();
        Assert.InRange(new FileInfo(Path.Combine(folder.Path, "history.jsonl")).Length, 500, 2000);
        Assert.Equal(Enumerable.Range(201 - kept.Count, kept.Count), kept.Select(line => line.Line));
    }

    [Fact]
    public void Append_HugeCell_IsLeftOut()
    {
        using var folder = new TemporaryFolder();
        var file = new HistoryFile(Path.Combine(folder.Path, "history.jsonl"), maximumBytes: 2000);
        file.Append(new HistoryLine("a", 1, "kept"));

        file.Append(new HistoryLine("a", 2, new string('x', 1000)));

        Assert.Equal([new("a", 1, "kept")], file.Read());
    }

    [Fact]
    public void Append_SeveralKernelsAtOnce_LosesNothing()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "history.jsonl");
        const int kernels = 4;
        const int cells = 50;
        var threads = Enumerable.Range(0, kernels).Select(kernel => new Thread(() =>
        {
            for (var line = 1; line <= cells; line++)
                new HistoryFile(path).Append(new HistoryLine($"{kernel}", line, "x"));
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        var lines = new HistoryFile(path).Read();
        Assert.All(Enumerable.Range(0, kernels), kernel =>
            Assert.Equal(Enumerable.Range(1, cells), lines.Where(line => line.Session == $"{kernel}").Select(line => line.Line)));
    }

    [UnixFact]
    public void Append_OnUnix_IsForTheUserAlone()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "history.jsonl");

        new HistoryFile(path).Append(new HistoryLine("a", 1, "secret"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(path).UnixFileMode);
    }
}
