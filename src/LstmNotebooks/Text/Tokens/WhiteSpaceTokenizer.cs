namespace LstmNotebooks.Text;

/// <summary>Cuts text at its white space only, for corpora whose tokens were parted by spaces before: "do n't" stays two tokens.</summary>
/// <param name="lowerCase">Whether letters become small.</param>
public sealed class WhiteSpaceTokenizer(bool lowerCase = true) : ITokenizer
{
    /// <summary>Whether letters become small.</summary>
    public bool LowerCase { get; } = lowerCase;

    /// <inheritdoc/>
    public string Separator => " ";

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        text = Character.Mend(text);
        Span<char> buffer = stackalloc char[CaseFolding.BufferLength];
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > start)
                receiver.Add(LowerCase ? CaseFolding.Lower(text[start..end], buffer) : text[start..end]);
            start = end + 1;
        }
    }
}
