using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The cells that ran, in this session and in those before.</summary>
/// <remarks>Where the file cannot be used, this session's cells are known all the same.</remarks>
internal sealed class History(HistoryFile file, Action<string> log)
{
    private readonly string name = Guid.NewGuid().ToString("N");
    private readonly List<HistoryEntry> own = [];
    private bool isFileUsable = true;

    /// <summary>Notes a cell as it starts.</summary>
    public void Add(int line, string input)
    {
        own.Add(new HistoryEntry(0, line, input));
        TryFile(() => file.Append(new HistoryLine(name, line, input)));
    }

    /// <summary>Notes the result of the latest cell.</summary>
    public void SetOutput(int line, string output)
    {
        if (own.Count > 0 && own[^1].Line == line)
            own[^1] = own[^1] with { Output = output };
    }

    /// <summary>All cells, oldest session first.</summary>
    public HistoryView Read()
    {
        IReadOnlyList<HistoryLine> lines = [];
        TryFile(() => lines = file.Read());
        var others = lines.Where(line => line.Session != name).GroupBy(line => line.Session).ToList();
        var earlier = others.SelectMany((lines, index) => lines.Select(line => new HistoryEntry(index + 1, line.Line, line.Input)));
        var session = others.Count + 1;
        return new HistoryView([.. earlier, .. own.Select(entry => entry with { Session = session })], session);
    }

    /// <summary>Does something with the file, until it fails: then says so once.</summary>
    private void TryFile(Action action)
    {
        if (!isFileUsable)
            return;
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotebookException)
        {
            isFileUsable = false;
            log($"the history of this session is not kept: {error.Message}");
        }
    }
}
