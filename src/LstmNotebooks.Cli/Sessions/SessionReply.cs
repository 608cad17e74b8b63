using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Cli.Sessions;

/// <summary>What a session process says of a cell: something it shows, or how it ended.</summary>
internal sealed record SessionReply(int Cell, CellOutput? Output = null, CellResult? Result = null);
