namespace LstmNotebooks.Cli.Running;

/// <summary>A notebook to run, by its full path, or why there is none.</summary>
internal sealed record NotebookFile(string Path, string? Fault);
