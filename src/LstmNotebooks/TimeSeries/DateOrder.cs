using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>The rule that every series keeps: dates ascend and none repeats.</summary>
internal static class DateOrder
{
    /// <summary>Checks the rows of a file; an error names both lines.</summary>
    public static void Check(CsvTable table, IReadOnlyList<CsvNumbers> rows, IReadOnlyList<DateOnly> dates)
    {
        if (FirstBreak(dates) is var k and > 0)
            throw new InvalidDataException($"{table.Name}, line {table.LineOf(rows[k].Row)}: {Explain(dates, k, $"line {table.LineOf(rows[k - 1].Row)}")}");
    }

    /// <summary>Checks dates given in code; an error names both places.</summary>
    public static void Check(string name, IReadOnlyList<DateOnly> dates)
    {
        if (FirstBreak(dates) is var k and > 0)
            throw new ArgumentException($"{name}, item {k}: {Explain(dates, k, $"item {k - 1}")}");
    }

    private static int FirstBreak(IReadOnlyList<DateOnly> dates)
    {
        for (var k = 1; k < dates.Count; k++)
        {
            if (dates[k] <= dates[k - 1])
                return k;
        }

        return 0;
    }

    private static string Explain(IReadOnlyList<DateOnly> dates, int k, string before)
        => dates[k] == dates[k - 1]
            ? $"the date {dates[k]:O} repeats the one of {before}. Each day may stand once: remove one of the two rows."
            : $"the date {dates[k]:O} is before {dates[k - 1]:O} of {before}. Dates must ascend: sort the rows by date, oldest first.";
}
