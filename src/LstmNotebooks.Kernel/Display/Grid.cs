namespace LstmNotebooks.Kernel.Display;

/// <summary>A table ready to be drawn as text or as HTML.</summary>
/// <param name="Title">What it is and how much of it.</param>
/// <param name="Columns">The columns' heads; empty for a list of members, which has none.</param>
/// <param name="Rows">The rows that are shown.</param>
/// <param name="Rest">What is not shown, or nothing.</param>
internal sealed record Grid(string Title, IReadOnlyList<string> Columns, IReadOnlyList<GridRow> Rows, string Rest)
{
    /// <summary>The columns' types, to stand below their heads; empty when they go without saying.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Does the column, from 0, hold numbers only, so that it stands on the right?</summary>
    public bool IsNumeric(int column) =>
        Columns.Count > 0 && Rows.Any(row => row.Cells[column].IsNumber)
            && Rows.All(row => row.Cells[column].IsNumber || row.Cells[column].Text is "null" or "");
}
