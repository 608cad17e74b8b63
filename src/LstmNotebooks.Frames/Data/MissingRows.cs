using LstmNotebooks.Data;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>What becomes of the rows of a frame that have a null.</summary>
internal static class MissingRows
{
    /// <param name="frame">The frame; its cells may be changed.</param>
    /// <param name="missing">What to do.</param>
    /// <param name="error">The error for the cell at a row and column.</param>
    /// <param name="name">What errors call the frame.</param>
    public static DataFrame Treat(DataFrame frame, MissingValue missing, Func<int, int, Exception> error, string name)
    {
        if (frame.Columns.All(column => column.NullCount == 0))
            return frame;
        if (missing == MissingValue.Drop)
            return frame.DropNulls() is { Rows.Count: > 0 } kept
                ? kept
                : throw new InvalidDataException($"{name}: every one of its {frame.Rows.Count} rows has a missing cell, so "
                    + "MissingValue.Drop leaves none. Leave missing out, which keeps nulls, and choose the columns to need.");
        for (var row = 0; row < frame.Rows.Count; row++)
        {
            for (var column = 0; column < frame.Columns.Count; column++)
            {
                var cells = frame.Columns[column];
                if (cells[row] is not null)
                    continue;
                if (missing == MissingValue.Fail || row == 0)
                    throw error(row, column);
                cells[row] = cells[row - 1];
            }
        }

        return frame;
    }
}
