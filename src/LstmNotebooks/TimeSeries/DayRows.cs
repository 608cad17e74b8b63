using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>The rows of one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Rows">Its rows, earliest first; one at least.</param>
internal sealed record DayRows(DateOnly Date, IReadOnlyList<CsvNumbers> Rows)
{
    // When summer time ends, an hour comes twice.
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    /// <summary>The last row's numbers.</summary>
    public double[] Last => Rows[^1].Values;

    /// <summary>The days of a file, oldest first. A file that is newest first is put in order, and that is said.</summary>
    /// <param name="table">The file.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="column">The column of dates.</param>
    /// <param name="format">What to make of a day that has several rows, and where to say that rows were put in order.</param>
    public static List<DayRows> Of(CsvTable table, List<CsvNumbers> rows, int column, CsvFormat format)
    {
        var moments = table.Moments([.. rows.Select(row => row.Row)], column);
        if (IsNewestFirst(moments))
        {
            rows.Reverse();
            Array.Reverse(moments);
            (format.Notices ?? Console.Out).WriteLine($"{table.Name} is newest first: its rows are put in order, oldest first.");
        }

        CsvNumbers[] all = [.. rows];
        var days = new List<DayRows>(all.Length);
        for (var start = 0; start < all.Length;)
        {
            var end = start + 1;
            while (end < all.Length && moments[end].Date == moments[start].Date && moments[end] >= moments[end - 1] - Tolerance)
                end++;
            var day = new DayRows(DateOnly.FromDateTime(moments[start]), new ArraySegment<CsvNumbers>(all, start, end - start));
            if (end - start > 1 && format.EachDay == DayRule.Once)
                throw Repeated(table, day, moments[start..end], column);
            if (start > 0 && moments[start] < moments[start - 1])
                throw new InvalidDataException($"{table.Name}, line {table.LineOf(all[start].Row)}: {DateOrder.Before(day.Date, days[^1].Date, $"line {table.LineOf(all[start - 1].Row)}")}");
            days.Add(day);
            start = end;
        }

        return days;
    }

    private static bool IsNewestFirst(DateTime[] moments)
    {
        for (var k = 1; k < moments.Length; k++)
        {
            if (moments[k] > moments[k - 1] + Tolerance)
                return false;
        }

        return moments[^1] < moments[0];
    }

    private static InvalidDataException Repeated(CsvTable table, DayRows day, DateTime[] moments, int column)
    {
        var (first, second) = (day.Rows[0].Row, day.Rows[1].Row);
        var place = $"{table.Name}, line {table.LineOf(second)}";
        var hasTimes = moments[0] != moments[1] || HasTimes(table, first, second, column);
        if (!hasTimes)
            return new InvalidDataException($"{place}: {DateOrder.Repeats(day.Date, $"line {table.LineOf(first)}")}");
        var combine = day.Last.Length > 1 ? ", or DayRule.Combine for each day's open, high, low, close and volume" : "";
        return new InvalidDataException(
            $"{place}: '{table.Cell(second, column)}' is of the same day as '{table.Cell(first, column)}' of line {table.LineOf(first)}. "
            + "The file holds hours or minutes, and a series holds days: "
            + $"pass EachDay = DayRule.Last in the format to keep each day's last row{combine}.");
    }

    /// <summary>Whether two rows differ in a time of day that stands in a column of its own.</summary>
    private static bool HasTimes(CsvTable table, int first, int second, int date) => Enumerable.Range(0, table.Columns.Count)
        .Any(column => column != date && table.Cell(first, column).Contains(':', StringComparison.Ordinal) && table.Cell(first, column) != table.Cell(second, column));
}
