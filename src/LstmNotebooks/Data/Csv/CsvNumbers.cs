namespace LstmNotebooks.Data;

/// <summary>The numbers of one row of a CSV file.</summary>
/// <param name="Row">The row's place in the table, from 0.</param>
/// <param name="Values">[columns] one number per column asked for.</param>
public readonly record struct CsvNumbers(int Row, double[] Values);
