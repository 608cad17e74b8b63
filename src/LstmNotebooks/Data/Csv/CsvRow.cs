namespace LstmNotebooks.Data;

/// <summary>A row of a CSV file: the line on which it starts, and its cells.</summary>
internal readonly record struct CsvRow(int Line, string[] Cells);
