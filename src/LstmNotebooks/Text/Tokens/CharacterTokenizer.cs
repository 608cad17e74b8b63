using System.Buffers;
using System.Text;

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
        while (!text.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(text, out _, out var length) == OperationStatus.Done;
            var character = isWhole ? text[..length] : "\uFFFD";
            text = text[length..];
            if (!LowerCase)
                receiver.Add(character);
            else if (character is "İ")
                Read(CaseFolding.Lower(character, buffer), receiver);
            else
                receiver.Add(CaseFolding.Lower(character, buffer));
        }
    }
}
