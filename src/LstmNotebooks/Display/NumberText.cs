namespace LstmNotebooks.Display;

/// <summary>Tells texts that are numbers to a reader from other texts.</summary>
internal static class NumberText
{
    private const string Signs = "+-−±";
    private const string Currencies = "$€£¥";
    private const string Inner = "0123456789.,eE+-−×⁰¹²³⁴⁵⁶⁷⁸⁹⁻^±% ";

    /// <summary>
    /// Whether a text is a number, perhaps with sign, currency, exponent, per cent or tolerance, or stands for a missing one.
    /// </summary>
    public static bool IsNumberOrEmpty(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is "" or "-" or "–" or "—" or "NaN" or "n/a" or "∞" or "Infinity" or "-Infinity")
            return true;
        var digits = trimmed.TrimStart([.. Signs, .. Currencies]);
        var isDate = digits.Count(letter => letter == '-') > 1;
        return digits.Length > 0
            && !isDate
            && (char.IsAsciiDigit(digits[0]) || digits[0] == '.')
            && digits.All(letter => Inner.Contains(letter, StringComparison.Ordinal));
    }
}
