using System.Globalization;

namespace LstmNotebooks.Display;

/// <summary>A number with the word for what is counted.</summary>
internal static class Counted
{
    /// <summary>As in "1 word" and "1,200 words".</summary>
    /// <param name="count">The number of things.</param>
    /// <param name="one">The word for one of them, whose plural ends in s.</param>
    public static string Of(long count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");
}
