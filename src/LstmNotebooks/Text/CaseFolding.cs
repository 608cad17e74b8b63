namespace LstmNotebooks.Text;

/// <summary>Small letters by Unicode's rules for all languages, without a string where it can be.</summary>
internal static class CaseFolding
{
    /// <summary>Letters that fit a caller's buffer; a longer word becomes a string.</summary>
    public const int BufferLength = 128;

    /// <summary>The word itself where it has small letters only, else a copy in the buffer.</summary>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (!word.ContainsAnyExceptInRange('a', 'z'))
            return word;
        if (word.Length > buffer.Length)
            return word.ToString().ToLowerInvariant();
        var length = word.ToLowerInvariant(buffer);
        return buffer[..length];
    }
}
