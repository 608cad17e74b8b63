using System.Globalization;
using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>The rows of one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Rows">Its rows, earliest first; one at least.</param>
internal sealed record DayRows(DateOnly Date, IReadOnlyList<CsvNumbers> Rows)
{
    private const int EndOfNight = 4;

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
        var times = DayTimes.AddTo(moments, table, rows, column);
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
            while (end < all.Length && moments[end].Date == moments[start].Date && !IsBefore(moments[end], moments[end - 1]))
                end++;
            var day = new DayRows(DateOnly.FromDateTime(moments[start]), new ArraySegment<CsvNumbers>(all, start, end - start));
            if (end - start > 1 && format.EachDay == DayRule.Once)
                throw Repeated(table, day, moments[start..end], column, times);
            if (start > 0 && moments[start] < moments[start - 1])
                throw new InvalidDataException(
                    $"{table.Name}, {table.PlaceOf(all[start].Row)}: "
                    + $"{Before(moments[start], moments[start - 1], $"{table.PlaceOf(all[start - 1].Row)}")}");
            days.Add(day);
            start = end;
        }

        return days;
    }

    private static bool IsNewestFirst(DateTime[] moments)
    {
        for (var k = 1; k < moments.Length; k++)
        {
            if (IsBefore(moments[k - 1], moments[k]))
                return false;
        }

        return moments[^1] < moments[0];
    }

    /// <summary>Whether one moment is before another, other than in the hour of a night that comes twice when summer time ends.</summary>
    private static bool IsBefore(DateTime moment, DateTime other) =>
        moment < other && (moment.Date != other.Date || other.Hour >= EndOfNight || other - moment >= TimeSpan.FromHours(1));

    private static string Before(DateTime moment, DateTime other, string place)
    {
        var form = moment.Date != other.Date ? "yyyy-MM-dd"
            : moment.Second == 0 && other.Second == 0 ? "yyyy-MM-dd HH:mm"
            : "yyyy-MM-dd HH:mm:ss";
        return DateOrder.Before(
            moment.ToString(form, CultureInfo.InvariantCulture),
            other.ToString(form, CultureInfo.InvariantCulture),
            place);
    }

    private static InvalidDataException Repeated(CsvTable table, DayRows day, DateTime[] moments, int column, int times)
    {
        var (first, second) = (day.Rows[0].Row, day.Rows[1].Row);
        var place = $"{table.Name}, {table.PlaceOf(second)}";
        if (moments[0] == moments[1])
            return new InvalidDataException($"{place}: {DateOrder.Repeats(day.Date, $"{table.PlaceOf(first)}")}");
        var combine = day.Last.Length > 1 ? ", or DayRule.Combine for each day's open, high, low, close and volume" : "";
        return new InvalidDataException(
            $"{place}: '{Moment(second)}' is of the same day as '{Moment(first)}' of {table.PlaceOf(first)}. "
            + "The file holds hours or minutes, and a series holds days: "
            + $"pass EachDay = DayRule.Last in the format to keep each day's last row{combine}.");

        string Moment(int row) => times < 0 ? table.Cell(row, column) : $"{table.Cell(row, column)} {table.Cell(row, times)}";
    }
}
