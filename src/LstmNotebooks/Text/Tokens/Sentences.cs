using System.Buffers;

namespace LstmNotebooks.Text;

/// <summary>Cuts prose into sentences.</summary>
/// <remarks>
/// A sentence ends at a full stop, question mark or exclamation mark, with the quotes and brackets that close there, when white space
/// follows and then no small letter; not after an abbreviation (e.g., i.e., vs., Dr.). An empty line ends one too.
/// </remarks>
public static class Sentences
{
    private static readonly SearchValues<char> WordStarts = SearchValues.Create(" \t\n\r([\"'");

    private static readonly string[] Abbreviations =
    [
        "e.g", "i.e", "cf", "vs", "approx", "fig", "vol", "pp", "sec", "ch", "eq", "dr", "mr", "mrs", "ms", "prof", "st", "u.s",
    ];

    /// <summary>The sentences of a text, in order, without the white space around them.</summary>
    public static IEnumerable<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text);
    }

    private static IEnumerable<string> Read(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = NextEnd(text, start);
            var sentence = text.AsSpan(start, end - start).Trim();
            if (!sentence.IsEmpty)
                yield return sentence.Length == text.Length ? text : sentence.ToString();
            start = end;
        }
    }

    private static int NextEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n' && IsEmptyLine(text, i))
                return i + 1;
            if (text[i] is not ('.' or '?' or '!'))
                continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '?' or '!' or '"' or '\'' or ')' or ']' or '”' or '’')
                end++;
            if (end == text.Length || (IsFollowedByStart(text, end) && !(text[i] == '.' && IsAbbreviation(text.AsSpan(start, i - start)))))
                return end;
            i = end - 1;
        }

        return text.Length;
    }

    private static bool IsEmptyLine(string text, int lineEnd)
    {
        var next = lineEnd + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
            next++;
        return next < text.Length && text[next] == '\n';
    }

    private static bool IsFollowedByStart(string text, int place)
    {
        if (!char.IsWhiteSpace(text[place]))
            return false;
        while (place < text.Length && char.IsWhiteSpace(text[place]))
            place++;
        return place == text.Length || !char.IsLower(text[place]);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(WordStarts) + 1)..];
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
