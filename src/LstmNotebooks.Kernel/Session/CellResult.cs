using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Session;

/// <summary>How a cell ended. The error was also emitted as the cell's last output.</summary>
public sealed record CellResult(bool Succeeded, ErrorOutput? Error);
