using System.Buffers;
using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Characters inside words that are not seen.</summary>
internal static class Invisible
{
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    // Soft hyphen, grapheme joiner, marks of direction, Mongolian and other variation selectors, word joiner and invisible operators,
    // the keycap around a digit, the byte order mark, annotations; U+DB40 begins the selectors beyond 16 bits.
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        '\u00AD', '\u034F', '\u061C', '\u20E3', '\uFEFF', '\uDB40', NonJoiner, Joiner,
        .. From('\u180B', '\u180D'), '\u180F', .. From('\u200E', '\u200F'), .. From('\u202A', '\u202E'), .. From('\u2060', '\u206F'),
        .. From('\uFE00', '\uFE0F'), .. From('\uFFF9', '\uFFFB')]);

    /// <summary>A word as it is seen: without characters that change nothing but its look or its hyphenation.</summary>
    /// <remarks>
    /// The joiners, which Persian and Indian spelling needs, stay inside; at an end they stay behind a mark, where they shape a letter.
    /// </remarks>
    public static ReadOnlySpan<char> TakeOut(ReadOnlySpan<char> word)
    {
        // All ASCII lies below the first of them, and is looked through faster.
        if (!word.ContainsAnyExceptInRange('\0', '\u00AC') || !word.ContainsAny(Suspects))
            return word;
        var seen = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (!IsTakenOut(rune))
                seen.Append(rune.ToString());
        }

        var kept = seen.ToString().AsSpan().TrimStart([NonJoiner, Joiner]);
        while (kept is [.., NonJoiner or Joiner] && !Character.EndsInMark(kept[..^1]))
            kept = kept[..^1];
        return kept;
    }

    private static bool IsTakenOut(Rune rune) => rune.IsBmp
        ? rune.Value is not (NonJoiner or Joiner) && Suspects.Contains((char)rune.Value)
        : rune.Value is >= 0xE0100 and <= 0xE01EF;

    private static IEnumerable<char> From(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
