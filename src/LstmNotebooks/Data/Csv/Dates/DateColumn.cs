namespace LstmNotebooks.Data;

/// <summary>In which order the dates of a column have their parts.</summary>
/// <param name="Order">The order; null where several will do with different dates, or none.</param>
/// <param name="Example">The first row with a date of several meanings; below 0 where there is none.</param>
/// <param name="Decider">The last row that took an order away; below 0 where there is none.</param>
/// <param name="Flaw">The row that leaves no order; below 0 where there is none.</param>
internal sealed record DateColumn(DateFieldOrder? Order, int Example, int Decider, int Flaw)
{
    /// <param name="table">The rows of the file.</param>
    /// <param name="rows">Those that count.</param>
    /// <param name="column">The column of dates.</param>
    /// <param name="isSeries">Whether the dates follow each other, so that their rhythm may tell the order.</param>
    public static DateColumn Of(IReadOnlyList<CsvRow> table, IReadOnlyList<int> rows, int column, bool isSeries)
    {
        List<DateFieldOrder> orders = [DateFieldOrder.MonthFirst, DateFieldOrder.DayFirst, DateFieldOrder.YearFirst];
        var (example, decider, isDotted) = (-1, -1, true);
        foreach (var row in rows)
        {
            var date = CsvDate.Read(table[row].Cells[column]);
            if (!date.Any || date.Separator == '\0')
                continue;
            var left = orders.FindAll(order => date[order] is not null);
            if (left.Count == 0)
                return new DateColumn(null, example, decider, row);
            example = example < 0 && date.Only is null ? row : example;
            decider = left.Count < orders.Count ? row : decider;
            isDotted &= date.Separator == '.';
            orders = left;
        }

        // Where points part day, month and year, the day stands first.
        if (isDotted && orders.Contains(DateFieldOrder.DayFirst))
            orders.Remove(DateFieldOrder.MonthFirst);
        DateFieldOrder? order = orders.Count == 1 || example < 0 ? orders[0] : null;
        return new DateColumn(
            order ?? Choose(orders, [.. rows.Select(row => CsvDate.Read(table[row].Cells[column])).Where(date => date.Any)], isSeries),
            example,
            decider,
            -1);
    }

    /// <summary>The order that is left, or in a series the only one in which the dates follow each other as they should.</summary>
    private static DateFieldOrder? Choose(List<DateFieldOrder> orders, List<DateReadings> dates, bool isSeries)
    {
        var readings = orders.Select(order => (Order: order, Moments: dates.ConvertAll(date => date[order]!.Value))).ToList();
        if (readings.TrueForAll(reading => reading.Moments.SequenceEqual(readings[0].Moments)))
            return orders[0];
        foreach (var keeps in isSeries ? (Func<IReadOnlyList<DateTime>, bool>[])[DateRhythm.IsOrdered, DateRhythm.IsRegular] : [])
        {
            var kept = readings.FindAll(reading => keeps(reading.Moments));
            if (kept.Count == 1)
                return kept[0].Order;
            readings = kept.Count > 0 ? kept : readings;
        }

        return null;
    }
}
