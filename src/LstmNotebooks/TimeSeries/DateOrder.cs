namespace LstmNotebooks.TimeSeries;

/// <summary>The rule that every series keeps: dates ascend and none repeats.</summary>
internal static class DateOrder
{
    /// <summary>Checks dates given in code; an error names both places.</summary>
    public static void Check(string name, IReadOnlyList<DateOnly> dates)
    {
        for (var k = 1; k < dates.Count; k++)
        {
            if (dates[k] > dates[k - 1])
                continue;
            var before = $"item {k - 1}";
            var fault = dates[k] == dates[k - 1] ? Repeats(dates[k], before) : Before($"{dates[k]:O}", $"{dates[k - 1]:O}", before);
            throw new ArgumentException($"{name}, item {k}: {fault}");
        }
    }

    /// <summary>What is wrong with a date that stands twice.</summary>
    public static string Repeats(DateOnly date, string before) =>
        $"the date {date:O} repeats the one of {before}. Each day may stand once: remove one of the two rows.";

    /// <summary>What is wrong with a date that comes too late.</summary>
    public static string Before(string date, string other, string before) =>
        $"the date {date} is before {other} of {before}. Dates must ascend: sort the rows by date, oldest first.";
}
