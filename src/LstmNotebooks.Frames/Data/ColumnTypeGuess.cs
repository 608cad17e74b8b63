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
        if (table.IsNumeric(column))
            return IsDateFormatted(column) ? typeof(DateTime) : OfNumbers(column);
        if (table.IsDates(column) || IsOtherwiseDated(column))
            return typeof(DateTime);
        if (table.IsAll(column, row => bool.TryParse(table.Cell(row, column), out _)))
            return typeof(bool);
        NoteFlaw(column, "a number", row => CsvNumber.IsNumber(table.Cell(row, column)));
        NoteFlaw(column, "a date", row => table.HasDate(row, column));
        return typeof(string);
    }

    /// <summary>Whether a column of numbers has the name of dates, and a date format is given that they are of.</summary>
    private bool IsDateFormatted(int column) =>
        table.Format.DateFormat is not null && HasUsualName(column) && table.IsDates(column);

    /// <summary>
    /// Whether a column has the name of dates, a date format is given, and no column is of it: reading it as dates says what is wrong.
    /// </summary>
    private bool IsOtherwiseDated(int column) =>
        table.Format.DateFormat is not null && HasUsualName(column) && !Enumerable.Range(0, table.Columns.Count).Any(table.IsDates);

    private bool HasUsualName(int column) => ColumnNames.Date.Contains(ColumnNames.Key(table.Columns[column]));

    private Type OfNumbers(int column)
    {
        if (!table.IsAll(column, row => IsWhole(Digits(table.Cell(row, column)))))
            return typeof(double);
        return table.IsAll(column, row => IsPlain(table.Cell(row, column))) ? typeof(long) : typeof(string);
    }

    private static ReadOnlySpan<char> Digits(string cell) => cell.AsSpan().Trim().TrimStart("+-");

    private static bool IsWhole(ReadOnlySpan<char> digits) => !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a whole number fits into a long, and loses no leading zeros by it.</summary>
    private static bool IsPlain(string cell) =>
        long.TryParse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
        && !(Digits(cell) is ['0', ..] digits && digits.Length > LongestPart);

    /// <summary>Says which cell makes a column text whose other cells nearly all are something else.</summary>
    private void NoteFlaw(int column, string kind, Func<int, bool> isOfKind)
    {
        int[] filled = [.. Enumerable.Range(0, table.RowCount).Where(row => !CsvCell.IsMissing(table.Cell(row, column)))];
        var allowed = (int)((1 - NearlyAll) * filled.Length);
        int[] odd = [.. filled.Where(row => !isOfKind(row)).Take(allowed + 1)];
        if (odd.Length == 0 || odd.Length > allowed)
            return;
        (table.Format.Notices ?? Console.Out).WriteLine(
            $"{table.Name}: column '{table.Columns[column]}' is text, since '{table.Cell(odd[0], column)}' of {table.PlaceOf(odd[0])} "
            + $"is not {kind}, as nearly all its cells are. Correct the cell, or pass the column's type, "
            + $"as in types: [(\"{table.Columns[column]}\", typeof(string))].");
    }
}
