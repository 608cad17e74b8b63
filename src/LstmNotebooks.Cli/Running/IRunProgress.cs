namespace LstmNotebooks.Cli.Running;

/// <summary>Tells the reader, while notebooks run, how far they are.</summary>
internal interface IRunProgress : IDisposable
{
    /// <summary>A cell of a notebook begins; <paramref name="elapsed"/> is the notebook's time so far.</summary>
    void BeginCell(string notebook, int cell, int cells, TimeSpan elapsed);

    /// <summary>Says something beside the progress.</summary>
    void Note(string text);

    /// <summary>A notebook has ended.</summary>
    void EndNotebook(NotebookOutcome outcome);
}
