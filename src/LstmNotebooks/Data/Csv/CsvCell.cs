namespace LstmNotebooks.Data;

/// <summary>What the text of one cell is.</summary>
internal static class CsvCell
{
    private static readonly HashSet<string> MissingWords = new(
        [
            "na", "n/a", "nan", "<na>", "null", "nil", "none", "nd", "#n/a", "#na", "#value!", "#ref!", "#div/0!", "#num!", "\\n", ".",
            "?", "-", "--", "\u2013", "\u2014", "\u2212",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly int LongestWord = MissingWords.Max(word => word.Length);

    /// <summary>Whether it says that there is nothing.</summary>
    public static bool IsMissing(string text)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[0]))
            return false;
        var trimmed = text.AsSpan().Trim();
        return trimmed.IsEmpty
            || (trimmed.Length <= LongestWord && MissingWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(trimmed));
    }

    /// <summary>Whether it is a number or a date.</summary>
    public static bool IsValue(string text) => CsvNumber.IsNumber(text) || CsvDate.Read(text).Any;
}
