namespace LstmNotebooks.Data;

public sealed partial class CsvTable
{
    /// <summary>Whether a row that lacks numbers is none of the table's: where others have their date it has text, or nothing.</summary>
    private bool IsRemark(int row, int date)
    {
        if (date < 0 || HasDate(row, date) || !HasDate(0, date))
            return false;
        var text = rows[row].Cells[date];
        return string.IsNullOrWhiteSpace(text) || text.Any(char.IsLetter);
    }

    /// <summary>Whether a cell of a column by its place is a date.</summary>
    internal bool HasDate(int row, int column)
    {
        var text = rows[row].Cells[column];
        return format.DateFormat is { } given ? CsvDate.TryRead(text, given, out _) : CsvDate.Read(text).Any;
    }

    private InvalidDataException Remark(int row, int date, int column) => BadCell(
        row,
        date,
        $"not a date, and column '{Columns[column]}' has no number: the line may be a remark or a sum below the table. Remove it, "
        + "or pass missing: MissingValue.Drop, which leaves it out.");
}
