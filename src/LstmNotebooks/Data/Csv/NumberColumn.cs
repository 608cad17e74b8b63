namespace LstmNotebooks.Data;

/// <summary>The styles in which the numbers of a column can be read.</summary>
/// <param name="Point">Whether all can be read with decimal points.</param>
/// <param name="Comma">Whether all can be read with decimal commas.</param>
/// <param name="IsNumeric">Whether no cell holds anything but a number.</param>
/// <param name="Example">The first row with a number that is another in each style; below 0 where there is none.</param>
/// <param name="Decider">The row that took the first style away; below 0 where both are there.</param>
/// <param name="Flaw">The row that took the second away too; below 0 where one is there.</param>
internal sealed record NumberColumn(bool Point, bool Comma, bool IsNumeric, int Example, int Decider, int Flaw)
{
    /// <summary>The style, where only one will do.</summary>
    public NumberStyle? Only => Point == Comma ? null : Point ? NumberStyle.PointDecimal : NumberStyle.CommaDecimal;

    /// <summary>Whether both will do, with different numbers.</summary>
    public bool IsAmbiguous => Point && Comma && Example >= 0;

    /// <param name="rows">The rows of the file.</param>
    /// <param name="column">The column.</param>
    /// <param name="checkAll">Whether to look at every cell; else those that cannot change the styles are passed over.</param>
    public static NumberColumn Of(IReadOnlyList<CsvRow> rows, int column, bool checkAll)
    {
        var (point, comma, isNumeric, example, decider) = (true, true, true, -1, -1);
        for (var row = 0; row < rows.Count; row++)
        {
            var cell = rows[row].Cells[column];
            if (!checkAll
                && ((!comma && !cell.Contains(',', StringComparison.Ordinal)) || (!point && !cell.Contains('.', StringComparison.Ordinal))))
                continue;
            // Without a mark a number is the same in any style.
            if (!cell.AsSpan().ContainsAny('.', ',')
                && (CsvCell.IsMissing(cell) || CsvNumber.TryRead(cell, NumberStyle.PointDecimal, out _)))
                continue;
            var asPoint = CsvNumber.TryRead(cell, NumberStyle.PointDecimal, out var one);
            if (asPoint && !comma)
                continue;
            var asComma = CsvNumber.TryRead(cell, NumberStyle.CommaDecimal, out var other);
            if (!asPoint && !asComma)
            {
                isNumeric &= CsvCell.IsMissing(cell);
                continue;
            }

            if (!(point && asPoint) && !(comma && asComma))
                return new NumberColumn(false, false, isNumeric, example, decider, row);
            if (asPoint && asComma && one != other && example < 0)
                example = row;
            if (point && comma && !(asPoint && asComma))
                decider = row;
            (point, comma) = (point && asPoint, comma && asComma);
        }

        return new NumberColumn(point, comma, isNumeric, example, decider, -1);
    }
}
