namespace LstmNotebooks.Data;

/// <summary>What a date may mean in each order of its parts; null where it cannot be read so.</summary>
internal readonly record struct DateReadings(DateTime? MonthFirst, DateTime? DayFirst, DateTime? YearFirst)
{
    /// <summary>What stands between the parts, where they are three numbers whose order is open.</summary>
    public char Separator { get; init; }

    /// <summary>Whether it can be read at all.</summary>
    public bool Any => MonthFirst is not null || DayFirst is not null || YearFirst is not null;

    /// <summary>The reading in one order.</summary>
    public DateTime? this[DateFieldOrder order] => order switch
    {
        DateFieldOrder.MonthFirst => MonthFirst,
        DateFieldOrder.DayFirst => DayFirst,
        DateFieldOrder.YearFirst => YearFirst,
        _ => throw new ArgumentOutOfRangeException(
            nameof(order),
            $"There is no order {order} of a date's parts: read it in one of the others."),
    };

    /// <summary>The one meaning; null where there are several, or none.</summary>
    public DateTime? Only
    {
        get
        {
            var one = MonthFirst ?? DayFirst ?? YearFirst;
            return (MonthFirst ?? one) == one && (DayFirst ?? one) == one && (YearFirst ?? one) == one ? one : null;
        }
    }

    /// <summary>A date that has one meaning in any order.</summary>
    public static DateReadings Certain(DateTime moment) => new(moment, moment, moment);

    /// <summary>The same with a time of day.</summary>
    public DateReadings At(TimeSpan time) =>
        this with { MonthFirst = MonthFirst + time, DayFirst = DayFirst + time, YearFirst = YearFirst + time };
}
