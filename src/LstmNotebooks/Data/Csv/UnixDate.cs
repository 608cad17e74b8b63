using System.Globalization;

namespace LstmNotebooks.Data;

/// <summary>Reads dates that are counts: since 1970 in UTC, or as spreadsheets count days.</summary>
internal static class UnixDate
{
    private const double DaysOfSheets = 100_000;

    /// <summary>Reads a number in one of <see cref="DateFormats"/>; null where the format is none of them.</summary>
    public static bool? TryRead(string text, string format, out DateTime moment)
    {
        moment = default;
        double? ticks = format switch
        {
            DateFormats.UnixSeconds => TimeSpan.TicksPerSecond,
            DateFormats.UnixMilliseconds => TimeSpan.TicksPerMillisecond,
            DateFormats.UnixMicroseconds => TimeSpan.TicksPerMicrosecond,
            DateFormats.ExcelDays => TimeSpan.TicksPerDay,
            _ => null,
        };
        if (ticks is not { } unit)
            return null;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
            return false;
        return format == DateFormats.ExcelDays ? TryDays((double)number, out moment) : TryTicks(number * (decimal)unit, out moment);
    }

    /// <summary>Reads a count since 1970, whose unit its length tells: from 1973 to 2286 no two units have counts of one length.</summary>
    public static bool TryGuess(string text, out DateTime moment)
    {
        moment = default;
        var whole = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? point : text.Length;
        decimal ticks = whole switch
        {
            9 or 10 => TimeSpan.TicksPerSecond,
            12 or 13 => TimeSpan.TicksPerMillisecond,
            15 or 16 => TimeSpan.TicksPerMicrosecond,
            18 or 19 => 0.01m,
            _ => 0,
        };
        return ticks > 0 && text[0] != '0'
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && TryTicks(number * ticks, out moment);
    }

    /// <summary>Whether a cell may be a day as Excel counts them, in the years from 1927 to 2119.</summary>
    public static bool MayBeDays(string text) => text.Trim() is { Length: >= 5 } trimmed
        && double.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is >= 10_000 and < 80_500;

    // From March 1900 on, before which Excel has a day that never was.
    private static bool TryDays(double days, out DateTime moment)
    {
        var isDay = days is >= 61 and < DaysOfSheets;
        moment = isDay ? DateTime.FromOADate(days) : default;
        return isDay;
    }

    private static bool TryTicks(decimal ticks, out DateTime moment)
    {
        var isMoment = ticks > -DateTime.UnixEpoch.Ticks && ticks < DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks;
        moment = isMoment ? new DateTime(DateTime.UnixEpoch.Ticks + (long)ticks) : default;
        return isMoment;
    }
}
