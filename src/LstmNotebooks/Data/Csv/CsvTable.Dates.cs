namespace LstmNotebooks.Data;

public sealed partial class CsvTable
{
    private const int PartLength = 3;

    private readonly Dictionary<int, DateFieldOrder> orders = [];

    /// <summary>The day in a cell. Anything else is an error that names file, line and column.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="format">
    /// The .NET date format, such as "d.M.yyyy", or one of <see cref="DateFormats"/>; null for the table's own, or for what the dates
    /// of the
    /// column tell. A time of day is left out.
    /// </param>
    public DateOnly Date(int row, string column, string? format = null)
    {
        var index = ColumnIndex(column);
        var given = format ?? this.format.DateFormat;
        if (given is null && !orders.ContainsKey(index))
            orders.Add(index, OrderOf([.. Enumerable.Range(0, RowCount)], index, isSeries: false));
        return DateOnly.FromDateTime(Moment(row, index, given, given is null ? orders[index] : default));
    }

    /// <summary>The moments of some rows that follow each other; a zone is read past.</summary>
    internal DateTime[] Moments(IReadOnlyList<int> rows, int column)
    {
        var order = format.DateFormat is null ? OrderOf(rows, column, isSeries: true) : default;
        return [.. rows.Select(row => Moment(row, column, format.DateFormat, order))];
    }

    private DateTime Moment(int row, int column, string? given, DateFieldOrder order)
    {
        var text = rows[row].Cells[column];
        if (given is null)
            return CsvDate.Read(text)[order] ?? throw BadCell(row, column, NotADate(text));
        return CsvDate.TryRead(text, given, out var moment)
            ? moment
            : throw BadCell(
                row,
                column,
                $"not a date of the format {given}. Correct the cell, or pass the file's date format, "
                + "in which a single d or M stands for one digit or two.");
    }

    private DateFieldOrder OrderOf(IReadOnlyList<int> rows, int column, bool isSeries)
    {
        var dates = DateColumn.Of(this.rows, rows, column, isSeries);
        if (dates.Flaw >= 0)
            throw BadCell(
                dates.Flaw,
                column,
                $"a date with its parts in another order than '{this.rows[dates.Decider].Cells[column]}' of {PlaceOf(dates.Decider)}. "
                    + "Write all dates of a column one way.");
        return dates.Order ?? throw AmbiguousDate(dates.Example, column);
    }

    private static string NotADate(string text)
    {
        const string what = "not a date such as 2015-05-27 or 5/27/2015. ";
        if (UnixDate.MayBeYears(text))
            return $"{what}If it is a year with a fraction, "
                + $"pass DateFormat = DateFormats.{nameof(DateFormats.DecimalYears)} in the CsvFormat or PriceFormat.";
        if (text.Trim() is { Length: > 0 and <= PartLength } part && part.All(static one => char.IsAsciiDigit(one) || one == '.'))
            return $"{what}If it is a part of a date whose other parts stand in other columns, "
                + "write the whole date into one column, such as 2015-05-27; else correct the cell.";
        if (text.Any(char.IsLetter) && text.Any(char.IsAsciiDigit))
            return $"{what}If it is one, write it in numbers, "
                + "or pass the file's date format as DateFormat in the CsvFormat or PriceFormat; if it is a remark, remove the line.";
        return UnixDate.MayBeDays(text)
            ? $"{what}If it counts days as Excel does, "
                + $"pass DateFormat = DateFormats.{nameof(DateFormats.ExcelDays)} in the CsvFormat or PriceFormat; "
                + "if it counts otherwise, see DateFormats."
            : $"{what}Correct the cell, remove the line if it is a remark, or pass the file's date format as DateFormat in the "
                + "CsvFormat or PriceFormat.";
    }

    private InvalidDataException AmbiguousDate(int row, int column)
    {
        var date = CsvDate.Read(rows[row].Cells[column]);
        var mark = date.Separator;
        var year = date.YearFirst is null ? "yyyy" : "yy";
        var choices = new List<string>();
        Add(date.MonthFirst, $"M{mark}d{mark}{year}");
        Add(date.DayFirst, $"d{mark}M{mark}{year}");
        Add(date.YearFirst, $"{year}{mark}M{mark}d");
        return BadCell(
            row,
            column,
            $"which may be {string.Join(" or ", choices)}, and no date of the column tells which. "
                + "Pass the right one of these as DateFormat in the CsvFormat or PriceFormat.");

        void Add(DateTime? moment, string form)
        {
            if (moment is { } day)
                choices.Add($"{DateOnly.FromDateTime(day):O} (\"{form}\")");
        }
    }
}
