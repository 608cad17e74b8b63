using System.Globalization;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Data;

/// <summary>Reads a numbered part of a year, such as 2020Q1, 2020-W05 or 2020M12, as its first day.</summary>
internal static partial class DatePeriod
{
    private const int DaysOfWeek = 7;

    /// <summary>The first day of a half-year, quarter, month or ISO week; null where the text is none.</summary>
    public static DateTime? Read(string text)
    {
        if (Period().Match(text) is not { Success: true } match)
            return null;
        var (year, number) = (Number(match, "year"), Number(match, "number"));
        return char.ToUpperInvariant(match.Groups["kind"].Value[0]) switch
        {
            'W' => Week(year, number, match.Groups["day"].Success ? Number(match, "day") : 1),
            _ when match.Groups["day"].Success => null,
            'Q' => Part(year, number, monthsPerPart: 3),
            'H' => Part(year, number, monthsPerPart: 6),
            'M' => Part(year, number, monthsPerPart: 1),
            var kind => throw new InvalidOperationException($"A period of the kind '{kind}' matched but has no length: give it one."),
        };
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static DateTime? Part(int year, int number, int monthsPerPart) =>
        year >= 1 && number >= 1 && number <= 12 / monthsPerPart ? new DateTime(year, (number - 1) * monthsPerPart + 1, 1) : null;

    private static DateTime? Week(int year, int week, int day) =>
        year is >= 1 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % DaysOfWeek))
            : null;

    [GeneratedRegex(
        "^((?<year>[0-9]{4})[-/.: "
        + "]?(?<kind>[QHMW])(?<number>[0-9]{1,2})(-(?<day>[1-7]))?|(?<kind>[QHW])(?<number>[0-9]{1,2})[-/.: "
        + "]?(?<year>[0-9]{4})|(?<number>[1-4])(?<kind>[QH])[-/.: ]?(?<year>[0-9]{4}))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Period();
}
