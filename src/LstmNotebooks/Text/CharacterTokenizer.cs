using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Cuts text into its characters (Unicode code points), spaces and signs included.</summary>
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
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out _, out var length);
            receiver.Add(LowerCase ? CaseFolding.Lower(text[..length], buffer) : text[..length]);
            text = text[length..];
        }
    }
}
