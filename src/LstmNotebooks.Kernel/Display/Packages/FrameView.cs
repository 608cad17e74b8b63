namespace LstmNotebooks.Kernel.Display;

/// <summary>A table of another package, as far as it is needed to show its first rows.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Rows">How many rows it has; null when only reading them all could tell.</param>
/// <param name="RowHeads">What heads each row, such as its index; read only as far as rows are shown.</param>
/// <param name="Columns">The columns.</param>
internal sealed record FrameView(string Title, long? Rows, IEnumerable<object?> RowHeads, IReadOnlyList<FrameColumn> Columns)
{
    /// <summary>1,000 rows × 4 columns.</summary>
    public string Size => Rows is { } rows
        ? $"{Counted(rows, "row")} × {Counted(Columns.Count, "column")}"
        : Counted(Columns.Count, "column");

    /// <summary>What is not shown, or nothing.</summary>
    /// <param name="shown">The rows that are shown.</param>
    public string Rest(int shown) => Rows switch
    {
        null => shown > 0 ? $"the first {Counted(shown, "row")}" : "no rows",
        { } rows when rows > shown => $"… {Counts.Of(rows - shown)} more",
        _ => "",
    };

    private static string Counted(long count, string unit) => count == 1 ? $"1 {unit}" : $"{Counts.Of(count)} {unit}s";
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its cells hold, as it is written in code.</param>
/// <param name="Cell">The cell of a row, from 0; null where it is missing.</param>
internal sealed record FrameColumn(string Name, string Type, Func<int, object?> Cell);
