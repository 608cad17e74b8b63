using System.Globalization;

namespace LstmNotebooks.Data;

/// <summary>What the text of one cell means, in the invariant culture.</summary>
internal static class CsvCell
{
    private static readonly string[] MissingWords = ["na", "n/a", "nan", "null", "none", "-"];

    // A time of day and its zone are read past, never applied: the day is the one that is written.
    private static readonly string[] DateFormats =
    [
        "yyyy-M-d", "yyyy/M/d", "M/d/yyyy", "yyyyMMdd", "yyyy-MM", "MMM d yyyy", "MMM d, yyyy", "MMMM d, yyyy", "d-MMM-yy",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    public static bool IsMissing(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
            return true;
        foreach (var word in MissingWords)
        {
            if (trimmed.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public static bool TryNumber(string text, out double value)
        => double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value)
            && AreThousands(text.AsSpan().Trim());

    public static bool TryDate(string text, string? format, out DateOnly date)
    {
        var found = format is null
            ? DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var moment)
            : DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out moment);
        date = DateOnly.FromDateTime(moment.DateTime);
        return found;
    }

    // The framework takes a comma anywhere. Here it must part three digits, so that the decimal comma in "12,5" is not read as 125.
    private static bool AreThousands(ReadOnlySpan<char> text)
    {
        if (!text.Contains(','))
            return true;

        var number = text.TrimStart("+-");
        var whole = number.IndexOfAny(".eE") is >= 0 and var end ? number[..end] : number;
        var first = whole.IndexOf(',');
        if (first is < 1 or > 3 || (whole.Length - first) % 4 != 0 || number[whole.Length..].Contains(','))
            return false;
        for (var i = first; i < whole.Length; i++)
        {
            if ((whole[i] == ',') != ((i - first) % 4 == 0))
                return false;
        }

        return true;
    }
}
