namespace LstmNotebooks.Kernel.Display;

/// <summary>A row: its head (an index, a member's name, a key) and its cells.</summary>
internal sealed record GridRow(string Head, IReadOnlyList<GridCell> Cells);
