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

    /// <summary>Its name, where every row needs a date.</summary>
    public static string Required(DataFrame frame, CsvTable table, string? given)
    {
        var name = Of(frame, table, given) ?? throw Missing(frame, table);
        CheckFilled(frame, table.Name, name);
        return name;
    }

    /// <summary>Fails where a row has no date.</summary>
    public static void CheckFilled(DataFrame frame, string owner, string? name)
    {
        if (name is null || frame.Columns[name] is not { NullCount: > 0 } column)
            return;
        var row = 0L;
        while (column[row] is not null)
            row++;
        throw new InvalidDataException($"{owner}, Rows[{row}]: column '{name}' is null, but every row needs its date. "
            + $"Leave such rows out first: frame.Filter(frame[\"{name}\"].ElementwiseIsNotNull()).");
    }

    /// <summary>The days of some rows, which must ascend; null where no column dates them.</summary>
    public static DateOnly[]? DaysOf(DataFrame frame, string? given, IReadOnlyList<int> rows)
    {
        var dated = Dated(frame, given);
        if (dated.Columns.Count == 0)
            return null;
        var table = FrameTable.Of(dated, null, null);
        // A column 't' may count steps.
        if (Of(dated, table, given) is not { } name || (given is null && !table.IsDates(table.ColumnIndex(name))))
            return null;
        CheckFilled(frame, FrameTable.Name, name);
        var moments = table.Moments(rows, table.ColumnIndex(name));
        for (var k = 1; k < moments.Length; k++)
        {
            if (moments[k] <= moments[k - 1])
                throw new InvalidDataException($"{FrameTable.Name}, Rows[{rows[k]}]: " + (moments[k] == moments[k - 1]
                    ? $"the date {Text(moments[k])} repeats the one of Rows[{rows[k - 1]}]. Windows follow one series: "
                        + "filter the frame first, or remove one of the rows."
                    : $"the date {Text(moments[k])} is before {Text(moments[k - 1])} of Rows[{rows[k - 1]}]. "
                        + $"Windows need the oldest row first: pass frame.OrderBy(\"{name}\")."));
        }

        return Array.ConvertAll(moments, DateOnly.FromDateTime);
    }

    /// <summary>The columns that may hold dates: numbers and texts that no name marks as such are not looked at.</summary>
    private static DataFrame Dated(DataFrame frame, string? given) => given is null
        ? new DataFrame(frame.Columns.Where(column =>
            column.DataType == typeof(DateTime) || ColumnNames.Date.Contains(ColumnNames.Key(column.Name))))
        : new DataFrame(frame.Columns[FrameTable.IndexOf(frame, null, given)]);

    private static InvalidDataException Missing(DataFrame frame, CsvTable table)
    {
        string[] dates = [.. frame.Columns.Where(column => column.DataType == typeof(DateTime)).Select(column => $"'{column.Name}'")];
        return new InvalidDataException(dates.Length > 0
            ? $"{FrameTable.Name} has several columns of dates: {string.Join(", ", dates)}. Pass the name of one as date."
            : $"{FrameTable.Name} has no column of dates. It has: {string.Join(", ", table.Columns.Select(name => $"'{name}'"))}. "
                + "Pass the name of the right one as date.");
    }

    private static string Text(DateTime moment) => CellText.Of(moment)!;
}
