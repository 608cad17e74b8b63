using System.Globalization;
using System.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// A line of a text file of word vectors, taken apart from its end: the word may hold spaces and tabs, the numbers behind it do
/// not.
/// </summary>
internal static class WordVectorLine
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>What stands between two numbers.</summary>
    public static ReadOnlySpan<byte> Separators => " \t"u8;

    /// <summary>
    /// How many numbers a line ends in. Its first field is the word even when it is a number; a line that begins with a space has
    /// another word.
    /// </summary>
    public static int CountNumbers(ReadOnlySpan<byte> line)
    {
        var count = 0;
        for (var rest = line.TrimEnd(Separators); !rest.IsEmpty; count++)
        {
            var start = rest.LastIndexOfAny(Separators) + 1;
            if (start == 0 || !LooksNumeric(rest[start..]))
                break;
            rest = rest[..start].TrimEnd(Separators);
        }
        return count;
    }

    /// <summary>
    /// Where the word ends before the last <paramref name="size"/> fields, at the one space or tab before the first of them; −1
    /// when there are too few.
    /// </summary>
    /// <param name="line">Without spaces at its end.</param>
    /// <param name="size">One or more.</param>
    public static int WordEnd(ReadOnlySpan<byte> line, int size)
    {
        var end = line.Length;
        for (var field = 1; ; field++)
        {
            var start = line[..end].LastIndexOfAny(Separators);
            if (start < 0 || field == size)
                return start;
            end = line[..start].TrimEnd(Separators).Length;
        }
    }

    /// <summary>Whether a word of several parts ends in one that could be a number of its vector.</summary>
    public static bool EndsInNumber(ReadOnlySpan<byte> word) =>
        word.LastIndexOfAny(Separators) is >= 0 and var space && LooksNumeric(word[(space + 1)..]);

    /// <summary>
    /// Whether a word of several parts ends in one that has three decimals or an exponent, as numbers of vectors have and "route
    /// 66" and "version 2.1" have not.
    /// </summary>
    public static bool EndsInExactNumber(ReadOnlySpan<byte> word)
    {
        if (!EndsInNumber(word))
            return false;
        var last = word[(word.LastIndexOfAny(Separators) + 1)..];
        var point = last.IndexOf((byte)'.');
        return (point >= 0 && last.Length - point > 3) || last.ContainsAny("eEnN"u8);
    }

    /// <summary>How many parts a text has between spaces and tabs.</summary>
    public static int CountFields(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (text = text.TrimStart(Separators); !text.IsEmpty; text = text.TrimStart(Separators))
        {
            var length = text.IndexOfAny(Separators);
            text = length < 0 ? [] : text[length..];
            count++;
        }
        return count;
    }

    /// <summary>Whether a field is a number, be it one that is not finite.</summary>
    private static bool LooksNumeric(ReadOnlySpan<byte> field) =>
        FloatText.TryParse(field, out _)
        || float.TryParse(field, Style, CultureInfo.InvariantCulture, out _)
        || Ascii.EqualsIgnoreCase(field.TrimStart("+-"u8), "inf"u8);
}
