namespace LstmNotebooks.Text;

/// <summary>Small letters by Unicode's rules for all languages, without a string where it can be.</summary>
/// <remarks>
/// .NET changes letter by letter. Two capitals need more: the Turkish İ becomes an i with a dot above, as the same letter written in two
/// characters does, and a sigma that ends a word becomes ς. Where .NET uses ICU, letters that are younger than it stay capitals.
/// </remarks>
internal static class CaseFolding
{
    /// <summary>Letters that fit a caller's buffer; a longer word becomes a string.</summary>
    public const int BufferLength = 128;

    /// <summary>The word itself where it has small letters only, else a copy in the buffer.</summary>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (!word.ContainsAnyExceptInRange('a', 'z'))
            return word;
        if (word.Length > buffer.Length || word.ContainsAny('İ', 'Σ'))
            return Lower(word.ToString());
        var length = word.ToLowerInvariant(buffer);
        return buffer[..length];
    }

    /// <summary>The word in small letters.</summary>
    public static string Lower(string word)
    {
        var small = word.Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();
        return word.Length > 1 && word.EndsWith('Σ') ? $"{small[..^1]}ς" : small;
    }
}
