using System.Globalization;

namespace LstmNotebooks.Data;

/// <summary>Reads dates that are counts: since 1970 in UTC, as spreadsheets count days, or of years.</summary>
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
            DateFormats.ExcelDays or DateFormats.DecimalYears => TimeSpan.TicksPerDay,
            _ => null,
        };
        if (ticks is not { } unit)
            return null;
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var number))
            return false;
        return format switch
        {
            DateFormats.ExcelDays => TryDays((double)number, out moment),
            DateFormats.DecimalYears => TryYears(number, out moment),
            DateFormats.UnixSeconds or DateFormats.UnixMilliseconds or DateFormats.UnixMicroseconds =>
                TryTicks(number * (decimal)unit, out moment),
            _ => throw new InvalidOperationException($"The date format {format} has a unit but no reading: give it one."),
        };
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
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && TryTicks(number * ticks, out moment);
    }

    /// <summary>Whether a cell may be a day as Excel counts them, in the years from 1927 to 2119.</summary>
    public static bool MayBeDays(string text) => text.Trim() is { Length: >= 5 } trimmed
        && double.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)
            && days is >= 10_000 and < 80_500;

    /// <summary>Whether a cell may be a year with a fraction.</summary>
    public static bool MayBeYears(string text) => text.Trim() is [>= '1' and <= '2', _, _, _, '.', .. { Length: > 0 }] trimmed
        && decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static bool TryYears(decimal years, out DateTime moment)
    {
        var isYear = years is >= 1 and < 9999;
        var first = isYear ? new DateTime((int)years, 1, 1) : default;
        moment = isYear ? first.AddDays((int)((years - first.Year) * (DateTime.IsLeapYear(first.Year) ? 366 : 365))) : default;
        return isYear;
    }

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
