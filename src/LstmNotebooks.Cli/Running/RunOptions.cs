namespace LstmNotebooks.Cli.Running;

/// <summary>What to run, and how.</summary>
internal sealed record RunOptions
{
    /// <summary>Files and folders; the course's own notebooks when empty.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>What becomes of the outputs.</summary>
    public RunTask Task { get; init; }

    /// <summary>Where executed notebooks are written; artifacts/notebooks when null.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Lines of JSON instead of a table.</summary>
    public bool Json { get; init; }

    /// <summary>How long a cell may take.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromSeconds(600);
}
