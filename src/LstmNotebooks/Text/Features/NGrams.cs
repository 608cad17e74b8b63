namespace LstmNotebooks.Text;

/// <summary>Runs of n tokens in a row.</summary>
public static class NGrams
{
    /// <summary>Every run of words of a text, written with a space between.</summary>
    /// <param name="tokens">The words, in order.</param>
    /// <param name="shortest">The fewest words of a run, 1 or more.</param>
    /// <param name="longest">The most words of a run.</param>
    public static IEnumerable<string> OfWords(IReadOnlyList<string> tokens, int shortest, int longest)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return Of(tokens, " ", shortest, longest);
    }

    /// <summary>Every run of characters of a text.</summary>
    /// <param name="text">The text, with its spaces.</param>
    /// <param name="shortest">The fewest characters of a run, 1 or more.</param>
    /// <param name="longest">The most characters of a run.</param>
    public static IEnumerable<string> OfCharacters(string text, int shortest, int longest) =>
        Of(new CharacterTokenizer().Tokenize(text), "", shortest, longest);

    private static IEnumerable<string> Of(IReadOnlyList<string> tokens, string separator, int shortest, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        return from size in Enumerable.Range(shortest, longest - shortest + 1)
               from start in Enumerable.Range(0, Math.Max(0, tokens.Count - size + 1))
               select string.Join(separator, tokens.Skip(start).Take(size));
    }
}
