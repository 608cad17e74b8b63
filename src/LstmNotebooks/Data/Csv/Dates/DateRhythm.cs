namespace LstmNotebooks.Data;

/// <summary>How the dates of a column follow each other.</summary>
internal static class DateRhythm
{
    private const int MonthsPerYear = 12;
    private const double DenseDays = 2;

    /// <summary>Whether they ascend all the way, or descend; a day may stand several times.</summary>
    public static bool IsOrdered(IReadOnlyList<DateTime> moments)
    {
        var (ascends, descends) = (true, true);
        for (var k = 1; k < moments.Count; k++)
        {
            ascends &= moments[k].Date >= moments[k - 1].Date;
            descends &= moments[k].Date <= moments[k - 1].Date;
        }

        return ascends || descends;
    }

    /// <summary>
    /// Whether they are what people keep: nearly every day, every so many days, the first of every so many months, or a day of the
    /// year.
    /// </summary>
    public static bool IsRegular(IReadOnlyList<DateTime> moments)
    {
        DateTime[] days = [.. moments.Select(moment => moment.Date).Distinct()];
        if (!IsOrdered(moments))
            return false;
        if (days.Length < 2 || Math.Abs((days[^1] - days[0]).TotalDays) <= DenseDays * (days.Length - 1))
            return true;
        var pairs = days.Zip(days.Skip(1)).ToList();
        if (pairs.Select(pair => pair.Second - pair.First).Distinct().Count() == 1)
            return true;
        var months = pairs.Select(pair => Months(pair.Second) - Months(pair.First)).Distinct().ToList();
        return months.Count == 1
            && days.Select(day => day.Day).Distinct().Count() == 1
            && (days[0].Day == 1 || months[0] % MonthsPerYear == 0);
    }

    private static int Months(DateTime day) => day.Year * MonthsPerYear + day.Month;
}
