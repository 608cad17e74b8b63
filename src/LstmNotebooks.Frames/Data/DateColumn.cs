using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.TimeSeries;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>The column of a frame that dates its rows.</summary>
internal static class DateColumn
{
    /// <summary>Its name: as given, a usual one, or that of the only column of dates; null where there is none of these.</summary>
    public static string? Of(DataFrame frame, CsvTable table, string? given)
    {
        if (given is not null)
            return table.Columns[FrameTable.IndexOf(frame, null, given)];
        if (ColumnNames.Find(table, ColumnNames.Date) is >= 0 and var place)
            return table.Columns[place];
        return frame.Columns.Where(column => column.DataType == typeof(DateTime)).ToList() is [var only] ? only.Name : null;
    }

    /// <summary>The days of some rows, which must ascend; null where no column dates them.</summary>
    public static DateOnly[]? DaysOf(DataFrame frame, string? given, IReadOnlyList<int> rows)
    {
        var table = FrameTable.Of(Dated(frame, given), null, null);
        // A column 't' may count steps.
        if (Of(frame, table, given) is not { } name || (given is null && !table.IsDates(table.ColumnIndex(name))))
            return null;
        var moments = table.Moments(rows, table.ColumnIndex(name));
        for (var k = 1; k < moments.Length; k++)
        {
            if (moments[k] <= moments[k - 1])
                throw new InvalidDataException($"{FrameTable.Name}, Rows[{rows[k]}]: " + (moments[k] == moments[k - 1]
                    ? $"the date {Text(moments[k])} repeats the one of Rows[{rows[k - 1]}]. Windows follow one series: filter the frame first, or remove one of the rows."
                    : $"the date {Text(moments[k])} is before {Text(moments[k - 1])} of Rows[{rows[k - 1]}]. Windows need the oldest row first: pass frame.OrderBy(\"{name}\")."));
        }

        return Array.ConvertAll(moments, DateOnly.FromDateTime);
    }

    /// <summary>The columns that may hold dates: numbers and texts that no name marks as such are not looked at.</summary>
    private static DataFrame Dated(DataFrame frame, string? given) => given is null
        ? new DataFrame(frame.Columns.Where(column => column.DataType == typeof(DateTime) || ColumnNames.Date.Contains(ColumnNames.Key(column.Name))))
        : new DataFrame(frame.Columns[FrameTable.IndexOf(frame, null, given)]);

    private static string Text(DateTime moment) => CellText.Of(moment)!.ToString(CultureInfo.InvariantCulture);
}
