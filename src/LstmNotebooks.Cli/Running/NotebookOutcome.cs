namespace LstmNotebooks.Cli.Running;

/// <summary>What a run of one notebook came to.</summary>
internal sealed record NotebookOutcome(string Name)
{
    /// <summary>How it ended.</summary>
    public RunStatus Status { get; init; }

    /// <summary>Cells that ran to their end.</summary>
    public int CellsRun { get; init; }

    /// <summary>Cells that were to run.</summary>
    public int Cells { get; init; }

    /// <summary>The first line of what the cell tagged key-result showed; empty when there is none.</summary>
    public string KeyResult { get; init; } = "";

    /// <summary>Time it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Why it failed or was skipped, for the reader; null when there is nothing to say.</summary>
    public string? Error { get; init; }
}
