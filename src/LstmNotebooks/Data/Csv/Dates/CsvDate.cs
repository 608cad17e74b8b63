using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Data;

/// <summary>Reads a date as people write it. A zone is read past, never applied: the day is the one that is written.</summary>
internal static partial class CsvDate
{
    private const int LongestNamed = 40;
    private const DateTimeStyles Style = DateTimeStyles.AllowWhiteSpaces;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    // Letters and digits alone, with a space between any two runs of them.
    private static readonly string[] NamedFormats =
    [
        "MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy", "d MMM yy", "d MMMM yy", "yyyy MMM d", "yyyy MMMM d", "MMM yyyy",
        "MMMM yyyy", "yyyy MMM",
        "ddd MMM d yyyy", "ddd MMMM d yyyy", "dddd MMM d yyyy", "dddd MMMM d yyyy", "ddd d MMM yyyy", "ddd d MMMM yyyy",
        "dddd d MMM yyyy", "dddd d MMMM yyyy",
    ];

    private static readonly string[] TimeFormats = ["H:m:s", "H:m", "h:m:s tt", "h:m tt"];

    /// <summary>What a cell may mean.</summary>
    public static DateReadings Read(string cell)
    {
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", Culture, DateTimeStyles.None, out var day))
            return DateReadings.Certain(day.ToDateTime(default));
        var text = cell.Trim();
        return TrySplit(text, out var date, out var time) ? ReadDay(date).At(time) : ReadDay(text);
    }

    /// <summary>
    /// The date of a cell in a .NET format or one of <see cref="DateFormats"/>; a time of day that the format does not ask for is
    /// read past.
    /// </summary>
    public static bool TryRead(string cell, string format, out DateTime moment)
    {
        var text = cell.Trim();
        if (UnixDate.TryRead(text, format, out moment) is { } found)
            return found;
        if (DateTimeOffset.TryParseExact(text, format, Culture, Style | DateTimeStyles.AssumeUniversal, out var zoned))
        {
            moment = zoned.DateTime;
            return true;
        }

        if (!TrySplit(text, out var date, out var time) || !DateTime.TryParseExact(date, format, Culture, Style, out moment))
            return false;
        moment += time;
        return true;
    }

    private static bool TrySplit(string text, out string date, out TimeSpan time)
    {
        (date, time) = (text, default);
        if (text.Length < 12 && !text.Contains(':', StringComparison.Ordinal))
            return false;
        if (CompactMoment().Match(text) is { Success: true } compact)
        {
            date = compact.Groups["date"].Value;
            return TimeSpan.TryParseExact(compact.Groups["time"].Value, ["hhmmss", "hhmm"], Culture, out time);
        }

        if (Moment().Match(text) is not { Success: true } match)
            return false;
        date = match.Groups["date"].Value.TrimEnd(' ', ',');
        var half = match.Groups["half"].Value.Replace(".", "", StringComparison.Ordinal);
        if (
            !DateTime.TryParseExact(
                $"{match.Groups["time"].Value} {half}".TrimEnd(),
                TimeFormats,
                Culture,
                DateTimeStyles.NoCurrentDateDefault,
                out var moment))
            return false;
        time = moment.TimeOfDay + Fraction(match.Groups["fraction"].ValueSpan);
        return true;
    }

    /// <summary>The digits behind a second, as far as a moment holds them.</summary>
    private static TimeSpan Fraction(ReadOnlySpan<char> digits)
    {
        var (ticks, unit) = (0L, TimeSpan.TicksPerSecond);
        foreach (var digit in digits)
            ticks += (digit - '0') * (unit /= 10);
        return new TimeSpan(ticks);
    }

    private static DateReadings ReadDay(string text)
    {
        if (NumericDate().Match(text) is { Success: true } match)
            return ReadNumbers(
                match.Groups["a"].Value,
                match.Groups["b"].Value,
                match.Groups["c"].Value,
                match.Groups["separator"].Value[0]);
        if (YearAndMonth().IsMatch(text))
            return DateTime.TryParseExact(text.Replace('/', '-').Replace('.', '-'), "yyyy-M", Culture, Style, out var month)
                ? DateReadings.Certain(month)
                : default;
        if (text.AsSpan().ContainsAnyExcept(DigitsAndPoint))
            return ReadNamed(text);
        if (text.Length == 8 && DateTime.TryParseExact(text, "yyyyMMdd", Culture, Style, out var day))
            return DateReadings.Certain(day);
        if (text.Length == 4 && text[0] is '1' or '2' && DateTime.TryParseExact(text, "yyyy", Culture, Style, out var year))
            return DateReadings.Certain(year);
        return UnixDate.TryGuess(text, out var moment) ? DateReadings.Certain(moment) : default;
    }

    private static DateReadings ReadNumbers(string a, string b, string c, char separator)
    {
        var (first, second, third) = (int.Parse(a, Culture), int.Parse(b, Culture), int.Parse(c, Culture));
        if (a.Length == 4)
            return Day(first, second, third) is { } day && c.Length <= 2 ? DateReadings.Certain(day) : default;
        if (c.Length == 3 || a.Length == 3)
            return default;
        var year = c.Length == 4 ? third : Culture.Calendar.ToFourDigitYear(third);
        return new DateReadings(
            Day(year, first, second),
            Day(year, second, first),
            c.Length == 4 ? null : Day(Culture.Calendar.ToFourDigitYear(first), second, third))
        {
            Separator = separator,
        };
    }

    private static DateTime? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;

    /// <summary>A date with the name of its month, or a numbered part of a year.</summary>
    private static DateReadings ReadNamed(string text)
    {
        var parts = Runs().Matches(text).Select(run => run.Value.Equals("Sept", StringComparison.OrdinalIgnoreCase) ? "Sep" : run.Value);
        if (text.Any(char.IsAsciiLetter)
            && text.All(one => char.IsAsciiLetterOrDigit(one) || " ,.-/".Contains(one, StringComparison.Ordinal))
            && DateTime.TryParseExact(string.Join(' ', parts), NamedFormats, Culture, Style, out var day))
            return DateReadings.Certain(day);
        var isOther = text.Length <= LongestNamed && text.Any(char.IsAsciiDigit) && text.Any(char.IsLetter);
        return isOther && (DatePeriod.Read(text) ?? MonthNames.Read(text)) is { } other ? DateReadings.Certain(other) : default;
    }

    [GeneratedRegex(
        @"^(?<date>.*?)[ T,]+(?<time>[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)([.,](?<fraction>[0-9]+))?\s*(?<half>[AaPp]\.?[Mm]\.?)?"
            + @"\s*(Z|[+-][0-9]{2}(:?[0-9]{2})?|\(?[A-Za-z]{2,5}\)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Moment();

    [GeneratedRegex(
        "^(?<date>[0-9]{8})([ T](?<time>[0-9]{4}([0-9]{2})?)|(?<time>[0-9]{6}))Z?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CompactMoment();

    [GeneratedRegex(
        @"^(?<a>[0-9]{1,4})(?<separator>[-/. ])(?<b>[0-9]{1,2})\k<separator>(?<c>[0-9]{1,4})\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumericDate();

    [GeneratedRegex("^[0-9]{4}[-/.][0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAndMonth();

    [GeneratedRegex("[A-Za-z]+|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
