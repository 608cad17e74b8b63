using System.Globalization;

namespace LstmNotebooks.Charts;

/// <summary>Round places in time: the starts of minutes, hours, days, weeks, months or years.</summary>
internal static class DateTicks
{
    /// <summary>The steps from fine to coarse: a count of a unit.</summary>
    private static readonly (int Count, char Unit)[] Steps =
    [
        (1, 's'), (5, 's'), (15, 's'), (30, 's'),
        (1, 'm'), (5, 'm'), (15, 'm'), (30, 'm'), (1, 'h'), (3, 'h'), (6, 'h'), (12, 'h'),
        (1, 'd'), (2, 'd'), (7, 'd'), (14, 'd'), (1, 'M'), (2, 'M'), (3, 'M'), (6, 'M'),
        (1, 'y'), (2, 'y'), (5, 'y'), (10, 'y'), (20, 'y'), (50, 'y'), (100, 'y'), (200, 'y'), (500, 'y'), (1000, 'y'),
    ];

    /// <summary>The ticks of the finest step that gives at most <paramref name="target"/> of them.</summary>
    public static Tick[] Within(double minimum, double maximum, int target)
    {
        var (from, to) = (ChartText.Time(minimum), ChartText.Time(maximum));
        foreach (var step in Steps)
        {
            if ((to - from).TotalSeconds / Seconds(step) > target + 1)
                continue;
            Tick[] ticks =
            [
                .. Times(from, to, step).Select(time => new Tick((time - DateTime.UnixEpoch).TotalMilliseconds, Label(time, step.Unit))),
            ];
            if (ticks.Length <= target)
                return ticks.Length > 0 ? ticks : [new Tick(minimum, ChartText.Date(minimum))];
        }

        return [new Tick(minimum, ChartText.Date(minimum))];
    }

    private static double Seconds((int Count, char Unit) step) => step.Count * step.Unit switch
    {
        's' => 1.0,
        'm' => 60,
        'h' => 3600,
        'd' => 86400,
        'M' => 30.4 * 86400,
        'y' => 365.2 * 86400,
        _ => throw Unknown(step.Unit),
    };

    private static IEnumerable<DateTime> Times(DateTime from, DateTime to, (int Count, char Unit) step)
    {
        for (var time = Start(from, step); time <= to; time = Next(time, step))
        {
            if (time >= from)
                yield return time;
            if (DateTime.MaxValue - time < TimeSpan.FromSeconds(Seconds(step) * 1.1))
                yield break;
        }
    }

    /// <summary>The last round time at or before another.</summary>
    private static DateTime Start(DateTime time, (int Count, char Unit) step) => step.Unit switch
    {
        'y' => new DateTime(Math.Max(1, time.Year - time.Year % step.Count), 1, 1),
        'M' => new DateTime(time.Year, 1 + (time.Month - 1) / step.Count * step.Count, 1),
        // Day 0 of the calendar was a Monday, so that weeks start on Mondays.
        'd' => time.Date.AddDays(-(DateOnly.FromDateTime(time).DayNumber % step.Count)),
        'h' => time.Date.AddHours(time.Hour / step.Count * step.Count),
        'm' => time.Date.AddMinutes((time.Hour * 60 + time.Minute) / step.Count * step.Count),
        's' => time.Date.AddSeconds((int)time.TimeOfDay.TotalSeconds / step.Count * step.Count),
        _ => throw Unknown(step.Unit),
    };

    private static DateTime Next(DateTime time, (int Count, char Unit) step) => step.Unit switch
    {
        // Year 1 is the calendar's first, yet the steps count from 0.
        'y' => time.AddYears(time.Year % step.Count == 0 || step.Count == 1 ? step.Count : step.Count - time.Year),
        'M' => time.AddMonths(step.Count),
        's' or 'm' or 'h' or 'd' => time.AddSeconds(Seconds(step)),
        _ => throw Unknown(step.Unit),
    };

    private static string Label(DateTime time, char unit) => time.ToString(
        unit switch
        {
            'y' => "yyyy",
            'M' => "MMM yyyy",
            'd' => "yyyy-MM-dd",
            's' => "HH:mm:ss",
            'h' or 'm' => time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "HH:mm",
            _ => throw Unknown(unit),
        },
        CultureInfo.InvariantCulture);

    private static InvalidOperationException Unknown(char unit) =>
        new($"The unit of time '{unit}' is none that ticks know: say how long it is, where it starts and how it is written.");
}
