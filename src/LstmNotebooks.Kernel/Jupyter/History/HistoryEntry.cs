namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>A cell that ran: the session's number, the cell's number in it, its source, and its result when that is known.</summary>
internal sealed record HistoryEntry(int Session, int Line, string Input, string? Output = null);
