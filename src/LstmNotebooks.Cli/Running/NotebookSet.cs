namespace LstmNotebooks.Cli.Running;

/// <summary>The notebooks that run, and the full paths of those that run only when they are named.</summary>
internal sealed record NotebookSet(IReadOnlyList<NotebookFile> Files, IReadOnlyList<string> LeftOut);
