using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Stops a cell with an error that is already written for the reader.</summary>
internal sealed class CellFailure(ErrorOutput error) : Exception(error.Value)
{
    public ErrorOutput Error { get; } = error;

    /// <summary>A failure at a line of the reader's source, such as a directive's.</summary>
    public static CellFailure At(string document, int line, string name, string message)
    {
        var positioned = $"{document}, line {line}: {message}";
        return new CellFailure(new ErrorOutput(name, positioned, [positioned]));
    }
}
