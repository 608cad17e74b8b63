using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What a session needs to know about the notebook whose cells it runs.</summary>
public sealed record SessionOptions
{
    /// <summary>The notebook's file name, which stands in error positions; empty when there is none.</summary>
    public string NotebookName { get; init; } = "";

    /// <summary>
    /// Where relative paths of #r, #load and #!import start: the notebook's
    /// folder. The process's own current directory is the caller's to set.
    /// </summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Asks the reader for a line; null when nobody can answer.</summary>
    public Func<InputRequest, CancellationToken, Task<string>>? Input { get; init; }

    /// <summary>Console characters a cell may write; what comes after is dropped, with a note.</summary>
    public int MaximumConsoleCharacters { get; init; } = 10_000_000;

    /// <summary>Values a cell may show; what comes after is dropped, with a note. Updates do not count.</summary>
    public int MaximumDisplays { get; init; } = 10_000;

    /// <summary>
    /// Characters that the values a cell shows may have in all their
    /// forms; a value that goes beyond is dropped, with a note.
    /// </summary>
    public long MaximumDisplayCharacters { get; init; } = 100_000_000;
}
