namespace LstmNotebooks.Text;

/// <summary>Collects tokens as strings, one string for equal ones.</summary>
internal sealed class TokenList : ITokenReceiver
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> tokens = [];

    public TokenList() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(ReadOnlySpan<char> token)
    {
        if (!lookup.TryGetValue(token, out var word))
        {
            word = token.ToString();
            known.Add(word);
        }

        tokens.Add(word);
    }

    /// <summary>The tokens since the last call.</summary>
    public string[] Take()
    {
        string[] taken = [.. tokens];
        tokens.Clear();
        return taken;
    }
}
