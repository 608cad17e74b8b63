namespace LstmNotebooks.Text;

/// <summary>Tokens as strings.</summary>
public static class TokenizerExtensions
{
    /// <summary>The tokens of one text.</summary>
    public static IReadOnlyList<string> Tokenize(this ITokenizer tokenizer, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return tokenizer.Tokenize([text]).First();
    }

    /// <summary>
    /// The tokens of each text, read as they are asked for; equal tokens are one string, so a corpus needs little memory.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> Tokenize(this ITokenizer tokenizer, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(texts);
        return Read(tokenizer, texts);
    }

    private static IEnumerable<IReadOnlyList<string>> Read(ITokenizer tokenizer, IEnumerable<string> texts)
    {
        var list = new TokenList();
        foreach (var text in texts)
        {
            tokenizer.Read(text, list);
            yield return list.Take();
        }
    }
}
