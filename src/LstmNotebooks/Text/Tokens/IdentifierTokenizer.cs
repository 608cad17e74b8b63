using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Cuts names of code into their words: HttpClientHandler gives http, client, handler; XMLReader2 gives xml, reader, 2.</summary>
/// <remarks>
/// A word ends before a capital that follows a small letter, before the last of several capitals that a small letter follows,
/// between a letter and a digit, and at every sign. Prose around the names is cut the same way.
/// </remarks>
public sealed class IdentifierTokenizer : ITokenizer
{
    /// <inheritdoc/>
    public string Separator => " ";

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        Span<char> buffer = stackalloc char[CaseFolding.BufferLength];
        var isAscii = Ascii.IsValid(text);
        var start = 0;
        while (start < text.Length)
        {
            var length = Character.LetterLength(text[start..]);
            if (length == 0)
            {
                start++;
                continue;
            }

            var end = start + length;
            while (end < text.Length && Character.WordLength(text[end..]) is > 0 and var next && !IsBoundary(text, end))
                end += next;
            receiver.Add(CaseFolding.Lower(isAscii ? text[start..end] : Invisible.TakeOut(text[start..end]), buffer));
            start = end;
        }
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int place)
    {
        var (before, here) = (text[place - 1], text[place]);
        if (char.IsDigit(before) != char.IsDigit(here))
            return true;
        if (!char.IsUpper(here))
            return false;
        return !char.IsUpper(before) || (place + 1 < text.Length && char.IsLower(text[place + 1]));
    }
}
