using System.Globalization;

namespace LstmNotebooks.Data;

public sealed partial class CsvTable
{
    private readonly Dictionary<int, NumberStyle> styles = [];

    /// <summary>
    /// The number in a cell, without signs of currency and per cent; null where the cell is missing. Any other text is an error
    /// that names file, line and column.
    /// </summary>
    public double? Number(int row, string column) => Number(row, ColumnIndex(column));

    /// <summary>The rows' numbers in some columns, with missing cells treated by a policy.</summary>
    /// <param name="columns">The columns to read.</param>
    /// <param name="missing">What to do with missing cells.</param>
    /// <returns>The rows kept, in order, each with its place in the table and one number per column.</returns>
    public IReadOnlyList<CsvNumbers> Numbers(IReadOnlyList<string> columns, MissingValue missing = MissingValue.Fail)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Numbers([.. columns.Select(ColumnIndex)], [.. Enumerable.Range(0, RowCount)], missing);
    }

    /// <summary>The numbers of some rows in some columns.</summary>
    /// <param name="columns">The columns to read.</param>
    /// <param name="rows">The rows to read.</param>
    /// <param name="missing">What to do with missing cells.</param>
    /// <param name="date">The column of dates, which tells remarks below the table from its rows; below 0 where there is none.</param>
    internal List<CsvNumbers> Numbers(int[] columns, IReadOnlyList<int> rows, MissingValue missing, int date = -1)
    {
        var kept = new List<CsvNumbers>(rows.Count);
        foreach (var row in rows)
        {
            if (NumbersOf(row, columns, missing, date, kept.Count > 0 ? kept[^1].Values : null) is { } values)
                kept.Add(new CsvNumbers(row, values));
        }

        return kept.Count > 0
            ? kept
            : throw new InvalidDataException(
                $"{Name}: every one of its {rows.Count} rows has a missing cell, so MissingValue.{missing} leaves none. "
                + $"Check the columns {string.Join(", ", columns.Select(column => Columns[column]))}.");
    }

    /// <summary>Whether the numbers of a column are per cent.</summary>
    internal bool IsPercentage(int column) => rows.Exists(row => CsvNumber.IsPercentage(row.Cells[column]));

    private double[]? NumbersOf(int row, int[] columns, MissingValue missing, int date, double[]? before)
    {
        var values = new double[columns.Length];
        for (var k = 0; k < columns.Length; k++)
        {
            if (Number(row, columns[k]) is { } value)
                values[k] = value;
            else if (missing == MissingValue.Drop)
                return null;
            else if (IsRemark(row, date))
                throw Remark(row, date, columns[k]);
            else if (missing == MissingValue.Forward && before is not null)
                values[k] = before[k];
            else if (missing == MissingValue.Forward)
                throw BadCell(
                    row,
                    columns[k],
                    "not a number, and no row before it has one to repeat. Drop the row or pass missing: MissingValue.Drop.");
            else
                throw BadCell(
                    row,
                    columns[k],
                    "not a number. Drop the row or pass missing: "
                    + $"MissingValue.{(before is null ? MissingValue.Drop : MissingValue.Forward)}.");
        }

        return values;
    }

    /// <summary>The number in a cell of a column by its place; null where the cell is missing.</summary>
    internal double? Number(int row, int column)
    {
        var text = rows[row].Cells[column];
        if (CsvCell.IsMissing(text))
            return null;
        var style = StyleOf(column);
        return CsvNumber.TryRead(text, style, out var value) ? value : throw BadCell(row, column, NotANumber(text, style));
    }

    private string NotANumber(string text, NumberStyle style) => format.NumberStyle is not null && CsvNumber.IsNumber(text)
        ? $"not a number of NumberStyle.{style}. Pass the other style, or none, in the format; or correct the cell."
        : "not a number. Correct the cell or remove the row.";

    /// <summary>The style of a column: as given, as its own numbers tell, or as those of the other columns do.</summary>
    private NumberStyle StyleOf(int column)
    {
        if (format.NumberStyle is { } given)
            return given;
        if (styles.TryGetValue(column, out var known))
            return known;
        CheckUnits(column);
        var numbers = NumberColumn.Of(rows, column, checkAll: false);
        if (numbers.Flaw >= 0)
            throw BadCell(
                numbers.Flaw,
                column,
                $"a number in another style than '{rows[numbers.Decider].Cells[column]}' of {PlaceOf(numbers.Decider)}. "
                    + "Write all numbers of a column with one decimal mark.");
        var style = numbers.Only
            ?? (
                numbers.IsAmbiguous
                    ? Presumed(numbers, column) ?? StyleOfOthers(column) ?? throw Ambiguous(numbers.Example, column)
                    : NumberStyle.PointDecimal);
        styles.Add(column, style);
        return style;
    }

    private void CheckUnits(int column)
    {
        if (!IsPercentage(column))
            return;
        var plain = rows.FindIndex(
            row => row.Cells[column] is var cell
                && !CsvNumber.IsPercentage(cell)
                && CsvNumber.IsNumber(cell)
                && cell.AsSpan().ContainsAnyInRange('1', '9'));
        if (plain >= 0)
            throw BadCell(
                plain,
                column,
                "a number without the sign of per cent that others of the column have. Write it behind all of them, or behind none.");
    }

    /// <summary>Who parts cells by commas does not write decimal commas; a point is then a decimal point.</summary>
    private NumberStyle? Presumed(NumberColumn numbers, int column) =>
        delimiter == ',' && !rows[numbers.Example].Cells[column].Contains(',', StringComparison.Ordinal) ? NumberStyle.PointDecimal : null;

    /// <summary>The style of all columns of numbers that have one; null where there are none, or two styles.</summary>
    private NumberStyle? StyleOfOthers(int column)
    {
        NumberStyle?[] found = [.. Enumerable.Range(0, columns.Count).Where(other => other != column)
            .Select(other => NumberColumn.Of(rows, other, checkAll: true))
            .Where(numbers => numbers.IsNumeric)
            .Select(numbers => numbers.Only)
            .Where(style => style is not null)
            .Distinct()];
        return found.Length == 1 ? found[0] : null;
    }

    private InvalidDataException Ambiguous(int row, int column)
    {
        var text = rows[row].Cells[column];
        _ = CsvNumber.TryRead(text, NumberStyle.PointDecimal, out var point);
        _ = CsvNumber.TryRead(text, NumberStyle.CommaDecimal, out var comma);
        return BadCell(row, column, string.Create(
            CultureInfo.InvariantCulture,
            $"which may be {point} or {comma}, and no number of the file tells which. In the CsvFormat or PriceFormat, "
                + $"pass NumberStyle = NumberStyle.PointDecimal for {point}, NumberStyle.CommaDecimal for {comma}."));
    }
}
