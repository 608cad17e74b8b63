namespace LstmNotebooks.Text;

/// <summary>The tokens of one text in a single buffer, with what parts them between, so that every n-gram is a slice of it.</summary>
internal sealed class DocumentTokens(VectorizerOptions options) : ITokenReceiver
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? stopWords =
        options.StopWords is null
            ? null
            : new HashSet<string>(options.StopWords, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<(int Start, int End)> tokens = [];
    private char[] buffer = new char[1024];
    private int length;

    /// <summary>The number of n-grams.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var size = options.ShortestNGram; size <= options.LongestNGram; size++)
                count += CountOf(size);
            return count;
        }
    }

    /// <summary>An n-gram: the short ones first, each size in the order of the text.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var size = options.ShortestNGram;
            for (; index >= CountOf(size); size++)
                index -= CountOf(size);
            return buffer.AsSpan(tokens[index].Start..tokens[index + size - 1].End);
        }
    }

    /// <summary>Reads a text in place of the last one.</summary>
    public void Read(string text)
    {
        tokens.Clear();
        length = 0;
        options.Tokenizer.Read(text, this);
    }

    public void Add(ReadOnlySpan<char> token)
    {
        if (stopWords is { } words && words.Contains(token))
            return;
        var separator = options.Tokenizer.Separator;
        while (length + token.Length + separator.Length > buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        token.CopyTo(buffer.AsSpan(length));
        tokens.Add((length, length + token.Length));
        length += token.Length;
        separator.CopyTo(buffer.AsSpan(length));
        length += separator.Length;
    }

    private int CountOf(int size) => Math.Max(0, tokens.Count - size + 1);
}
