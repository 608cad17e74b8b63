namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Patterns of whole texts: * is anything, ? a character, [a-z] one of these, [^a-z] none of these.</summary>
internal static class Glob
{
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t) = (0, 0);
        // Where to go on when what follows the latest star does not fit: the star takes a character more.
        var (afterStar, retry) = (-1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (afterStar, retry) = (++p, t);
            else if (p < pattern.Length && Takes(pattern, ref p, text[t]))
                t++;
            else if (afterStar >= 0)
                (p, t) = (afterStar, ++retry);
            else
                return false;
        }

        return pattern[p..].Trim('*').IsEmpty;
    }

    /// <summary>Whether the pattern's next piece takes the character; then the position moves behind it.</summary>
    private static bool Takes(ReadOnlySpan<char> pattern, ref int position, char character)
    {
        var end = pattern[position] == '[' ? SetEnd(pattern, position) : -1;
        if (end < 0)
        {
            if (pattern[position] != '?' && pattern[position] != character)
                return false;
            position++;
            return true;
        }

        var set = pattern[(position + 1)..end];
        var isNegated = set[0] == '^';
        if (Contains(isNegated ? set[1..] : set, character) == isNegated)
            return false;
        position = end + 1;
        return true;
    }

    /// <summary>
    /// Where a set's bracket closes, or -1: then the opening one is an
    /// ordinary character. A bracket at a set's beginning belongs to it.
    /// </summary>
    private static int SetEnd(ReadOnlySpan<char> pattern, int open)
    {
        var first = open + 1;
        if (first < pattern.Length && pattern[first] == '^')
            first++;
        if (first >= pattern.Length)
            return -1;
        var close = pattern[(first + 1)..].IndexOf(']');
        return close < 0 ? -1 : first + 1 + close;
    }

    private static bool Contains(ReadOnlySpan<char> set, char character)
    {
        for (var i = 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (isRange ? set[i] <= character && character <= set[i + 2] : set[i] == character)
                return true;
            if (isRange)
                i += 2;
        }

        return false;
    }
}
