namespace LstmNotebooks.Kernel.Display;

/// <summary>One cell's text.</summary>
internal readonly record struct GridCell(string Text, bool IsNumber)
{
    /// <summary>The cell of a row that has no such column.</summary>
    public static GridCell Empty { get; } = new("", IsNumber: false);

    public static GridCell Of(object? value) => new(OneLine.Of(value), Scalars.IsNumber(value));
}
