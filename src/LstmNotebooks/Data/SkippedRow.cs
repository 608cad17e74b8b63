namespace LstmNotebooks.Data;

/// <summary>A row of a file that was passed over.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Reason">What is wrong with it.</param>
public readonly record struct SkippedRow(string File, int Line, string Reason);
