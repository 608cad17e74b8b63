using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Write a date as ISO 8601 does, whatever words it comes in: third of March, nineteen ninety-eight → 1998-03-03.</summary>
/// <remarks>
/// Days are drawn without replacement, so a part of the pairs that is kept for testing has no day of the others, and each gets
/// one of seven forms at random: 3 March 1998 · March 3, 1998 · 3.3.1998, the day first · Tuesday, 3 Mar 1998 · the third of
/// March 1998 · third of March, nineteen ninety-eight · March the third, nineteen ninety-eight. Weekdays are right, and say
/// nothing that is needed. All letters are small.
/// </remarks>
/// <param name="FirstYear">1900 or later.</param>
/// <param name="LastYear">2099 or earlier.</param>
public sealed record DateTask(int FirstYear = 1900, int LastYear = 2099)
{
    /// <summary>How many forms a date comes in.</summary>
    public const int Forms = 7;

    private static readonly string[] Ones =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>The first year a day is drawn from.</summary>
    public int FirstYear { get; } = Checked(FirstYear, 1900, 2099, nameof(FirstYear));

    /// <summary>The last year a day is drawn from.</summary>
    public int LastYear { get; } = Checked(LastYear, FirstYear, 2099, nameof(LastYear));

    private DateOnly FirstDay => new(FirstYear, 1, 1);

    private int Days => new DateOnly(LastYear, 12, 31).DayNumber - FirstDay.DayNumber + 1;

    /// <summary>Dates in words and as ISO, no day twice; a longer draw from the same stream begins with the same ones.</summary>
    /// <param name="count">How many, at most the days of the years.</param>
    /// <param name="random">Where they come from.</param>
    public IReadOnlyList<TextPair> Sample(int count, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (count < 1 || count > Days)
            throw new ArgumentOutOfRangeException(
                nameof(count),
                count,
                $"The years {FirstYear} to {LastYear} have {Days:N0} days, of which 1 or more can be drawn but got {count}. "
                + "Take more years, or fewer dates.");
        var (drawn, pairs) = (new HashSet<int>(), new List<TextPair>(count));
        while (pairs.Count < count)
        {
            var (day, form) = (random.Next(Days), random.Next(Forms));
            if (drawn.Add(day))
                pairs.Add(Pair(FirstDay.AddDays(day), form));
        }
        return pairs;
    }

    /// <summary>A date in one of the forms, and as ISO.</summary>
    /// <param name="date">Any day of 1900 to 2099.</param>
    /// <param name="form">0 to <see cref="Forms"/> − 1.</param>
    public static TextPair Pair(DateOnly date, int form)
    {
        Checked(date.Year, 1900, 2099, nameof(date));
        Checked(form, 0, Forms - 1, nameof(form));
        string Of(string format) => date.ToString(format, CultureInfo.InvariantCulture);
        var (month, day, year) = (Of("MMMM"), Ordinal(date.Day), InWords(date.Year));
        var words = form switch
        {
            0 => Of("d MMMM yyyy"),
            1 => Of("MMMM d, yyyy"),
            2 => Of("d.M.yyyy"),
            3 => Of("dddd, d MMM yyyy"),
            4 => $"the {day} of {month} {date.Year}",
            5 => $"{day} of {month}, {year}",
            6 => $"{month} the {day}, {year}",
            _ => throw new InvalidOperationException($"Form {form} of a date is not written: say how, or ask for fewer {nameof(Forms)}."),
        };
        return new(words.ToLowerInvariant(), Of("yyyy-MM-dd"));
    }

    private static string Ordinal(int day) =>
        day <= 20 ? Ordinals[day] : day == 30 ? "thirtieth" : $"{Tens[day / 10]}-{Ordinals[day % 10]}";

    private static string InWords(int year)
    {
        var (century, rest) = (year / 100, year % 100);
        if (century == 20 && rest < 10)
            return rest == 0 ? "two thousand" : $"two thousand and {Ones[rest]}";
        var start = century == 19 ? Ones[19] : Tens[2];
        return rest switch
        {
            0 => $"{start} hundred",
            < 10 => $"{start} oh {Ones[rest]}",
            < 20 => $"{start} {Ones[rest]}",
            _ when rest % 10 == 0 => $"{start} {Tens[rest / 10]}",
            _ => $"{start} {Tens[rest / 10]}-{Ones[rest % 10]}",
        };
    }

    private static int Checked(int value, int least, int most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"The date task expects {name} from {least} to {most} but got {value}.");
}
