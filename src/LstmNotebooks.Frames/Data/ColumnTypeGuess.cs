using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Frames;

/// <summary>Finds the type that all cells of a column have.</summary>
internal sealed class ColumnTypeGuess(CsvTable table)
{
    /// <summary>A column in which so large a share of the cells are numbers was meant to be one of numbers.</summary>
    private const double NearlyAll = 0.9;

    /// <summary>Parts of dates and times may have a leading zero; longer numbers with one are codes.</summary>
    private const int LongestPart = 2;

    private readonly CsvTable table = table;

    public Type Of(int column)
    {
        if (table.Quotes?.IsText(column) == true && !table.IsDates(column))
            return typeof(string);
        if (IsNumeric(column))
            return IsDateFormatted(column) ? typeof(DateTime) : OfNumbers(column);
        if (table.IsDates(column))
            return typeof(DateTime);
        if (table.IsAll(column, row => bool.TryParse(table.Cell(row, column), out _)))
            return typeof(bool);
        NoteFlaw(column);
        return typeof(string);
    }

    private bool IsNumeric(int column) => table.IsAll(column, row => CsvNumber.IsNumber(table.Cell(row, column)));

    /// <summary>Whether a column of numbers has the name of dates, and a date format is given that they are of.</summary>
    private bool IsDateFormatted(int column) =>
        table.Format.DateFormat is not null && ColumnNames.Date.Contains(ColumnNames.Key(table.Columns[column])) && table.IsDates(column);

    private Type OfNumbers(int column)
    {
        if (!table.IsAll(column, row => IsWhole(table.Cell(row, column).AsSpan().Trim())))
            return typeof(double);
        return table.IsAll(column, row => IsPlain(table.Cell(row, column).AsSpan().Trim())) ? typeof(long) : typeof(string);
    }

    private static bool IsWhole(ReadOnlySpan<char> text) => text.Length > 0 && !text.TrimStart("+-").IsEmpty && !text.TrimStart("+-").ContainsAnyExceptInRange('0', '9');

    private static bool IsPlain(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && !(text.TrimStart("+-") is ['0', ..] digits && digits.Length > LongestPart);

    /// <summary>Says which cell makes a column text that holds numbers but for a few cells.</summary>
    private void NoteFlaw(int column)
    {
        int[] filled = [.. Enumerable.Range(0, table.RowCount).Where(row => !CsvCell.IsMissing(table.Cell(row, column)))];
        var odd = Array.FindAll(filled, row => !CsvNumber.IsNumber(table.Cell(row, column)));
        if (odd.Length == 0 || filled.Length - odd.Length < NearlyAll * filled.Length)
            return;
        (table.Format.Notices ?? Console.Out).WriteLine(
            $"{table.Name}: column '{table.Columns[column]}' is text, since '{table.Cell(odd[0], column)}' of {table.PlaceOf(odd[0])} is not a number, as nearly all its cells are. "
            + "Correct the cell, or pass the column's type, as in types: [(\"" + table.Columns[column] + "\", typeof(string))].");
    }
}
