using System.Globalization;
using LstmNotebooks.Data;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>The numbers of some columns of a frame, row by row.</summary>
/// <param name="Rows">The rows kept, by their places in the frame.</param>
/// <param name="Columns">[columns][rows kept] finite numbers.</param>
internal sealed record FrameNumbers(IReadOnlyList<int> Rows, double[][] Columns)
{
    /// <param name="frame">The frame.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="missing">What to do with null and NaN.</param>
    public static FrameNumbers Of(DataFrame frame, IReadOnlyList<string> columns, MissingValue missing)
    {
        FrameTable.CheckRows(frame, null);
        if (columns.Count == 0)
            throw new ArgumentException("Name one column of numbers at least.", nameof(columns));
        DataFrameColumn[] chosen = [.. columns.Select(column => frame.Columns[FrameTable.IndexOf(frame, null, column)])];
        CheckTypes(chosen);
        var values = Array.ConvertAll(chosen, column => new double[column.Length]);
        var kept = new List<int>((int)frame.Rows.Count);
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            if (TryRow(chosen, row, values, kept.Count, missing))
                kept.Add(row);
        }

        return kept.Count > 0
            ? new FrameNumbers(kept, Array.ConvertAll(values, column => column[..kept.Count]))
            : throw new InvalidDataException($"The frame: every one of its {frame.Rows.Count} rows has a null, so MissingValue.{missing} "
                + $"leaves none. Check the columns {string.Join(", ", columns)}.");
    }

    /// <summary>Whether a column holds numbers or truth values, which count 1 and 0.</summary>
    public static bool IsNumeric(DataFrameColumn column) =>
        Type.GetTypeCode(column.DataType) is (>= TypeCode.SByte and <= TypeCode.Decimal) or TypeCode.Boolean;

    private static void CheckTypes(DataFrameColumn[] columns)
    {
        for (var k = 0; k < columns.Length; k++)
        {
            var column = columns[k];
            if (Array.IndexOf(columns, column) < k)
                throw new ArgumentException($"Column '{column.Name}' is named twice: name each column once.");
            if (IsNumeric(column))
                continue;
            var example = Enumerable.Range(0, (int)column.Length).FirstOrDefault(row => column[row] is not null, -1);
            throw new InvalidDataException($"The frame: column '{column.Name}' is of type {column.DataType.Name}, not of numbers"
                + (example < 0 ? "" : $", such as '{CellText.Of(column[example]) ?? column[example]}' in Rows[{example}]")
                + ". Choose another column, or make numbers of it first.");
        }
    }

    private static bool TryRow(DataFrameColumn[] columns, int row, double[][] values, int place, MissingValue missing)
    {
        for (var k = 0; k < columns.Length; k++)
        {
            var value = columns[k][row] is { } cell ? Convert.ToDouble(cell, CultureInfo.InvariantCulture) : double.NaN;
            if (double.IsInfinity(value))
                throw Bad(row, columns[k], "infinite. Look for a division by zero, and replace the value or leave the row out.");
            if (double.IsNaN(value) && missing == MissingValue.Drop)
                return false;
            if (double.IsNaN(value) && (missing == MissingValue.Fail || place == 0))
                throw Bad(row, columns[k], (columns[k][row] is null ? "null" : "NaN") + (missing == MissingValue.Forward
                    ? ", and no row before it has a number to repeat. Drop the row or pass missing: MissingValue.Drop."
                    : ", not a number. Drop the row or pass missing: "
                        + $"MissingValue.{(place == 0 ? MissingValue.Drop : MissingValue.Forward)}."));
            values[k][place] = double.IsNaN(value) ? values[k][place - 1] : value;
        }

        return true;
    }

    private static InvalidDataException Bad(int row, DataFrameColumn column, string why) =>
        new($"The frame, Rows[{row}]: column '{column.Name}' is {why}");
}
