using System.Globalization;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Data;

/// <summary>
/// Reads dates with the names of months in German, French, Spanish, Italian, Portuguese, Dutch and Russian, and with the signs for
/// year, month and day of East Asia.
/// </summary>
internal static partial class MonthNames
{
    private static readonly string[] ByMonth =
    [
        "januar jänner jan janvier janv enero ene gennaio gen janeiro januari января янв",
        "februar feber feb février fevrier févr fevr febrero febbraio fevereiro fev februari февраля фев",
        "märz maerz mär mrz mars marzo mar março marco maart mrt марта мар",
        "april apr avril avr abril abr aprile апреля апр",
        "mai mayo may maggio mag maio mei мая май",
        "juni jun juin junio giugno giu junho июня июн",
        "juli jul juillet juil julio luglio lug julho июля июл",
        "august aug août aout agosto ago augustus августа авг",
        "september sep sept septembre septiembre settembre set setembro сентября сен",
        "oktober okt octobre oct octubre ottobre ott outubro out октября окт",
        "november nov novembre noviembre novembro ноября ноя",
        "dezember dez décembre decembre déc diciembre dic dicembre dezembro december dec декабря дек",
    ];

    private static readonly Dictionary<string, int> Months = ByMonth.SelectMany(
        (names, month) => names.Split(' ').Select(name => (name, month + 1)))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The day, or the first day of a month without one; null where the text is neither.</summary>
    public static DateTime? Read(string text) => (Named().Match(text), Signed().Match(text)) switch
    {
        ({ Success: true } match, _) => Months.TryGetValue(match.Groups["month"].Value, out var month) ? Day(match, month) : null,
        (_, { Success: true } match) => Day(match, Number(match.Groups["month"])),
        _ => null,
    };

    private static DateTime? Day(Match match, int month)
    {
        var (year, day) = (Number(match.Groups["year"]), match.Groups["day"].Success ? Number(match.Groups["day"]) : 1);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(\p{L}+\.?,? +)?((?<day>[0-9]{1,2})(\.|er|º|°)?[-/ ]*)?"
        + @"(de +)?(?<month>\p{L}{3,})\.?[-/ ]*(de +|del +)?(?<year>[0-9]{4})( ?г\.?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(
        "^(?<year>[0-9]{4}) ?[年년] ?(?<month>[0-9]{1,2}) ?[月월]( ?(?<day>[0-9]{1,2}) ?[日일])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Signed();
}
