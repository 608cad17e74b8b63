namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>
/// All cells that are known, and the number of the session that runs: sessions
/// count from 1 in the order in which they began, and this one is the last.
/// </summary>
internal sealed record HistoryView(IReadOnlyList<HistoryEntry> Entries, int Session);
