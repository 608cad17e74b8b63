namespace LstmNotebooks.Text;

/// <summary>Cuts text into its characters (Unicode code points), spaces and signs included.</summary>
/// <remarks>Half of a surrogate pair, as stands where a text was cut inside of an emoji, becomes U+FFFD.</remarks>
/// <param name="lowerCase">Whether letters become small.</param>
public sealed class CharacterTokenizer(bool lowerCase = false) : ITokenizer
{
    /// <summary>Whether letters become small.</summary>
    public bool LowerCase { get; } = lowerCase;

    /// <inheritdoc/>
    public string Separator => "";

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        Span<char> buffer = stackalloc char[CaseFolding.BufferLength];
        Span<char> character = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            var written = character[..rune.EncodeToUtf16(character)];
            if (!LowerCase)
                receiver.Add(written);
            else if (rune.Value == 'İ')
                Read(CaseFolding.Lower(written, buffer), receiver);
            else
                receiver.Add(CaseFolding.Lower(written, buffer));
        }
    }
}
