using System.Text;

namespace LstmNotebooks.Display;

/// <summary>Text inside of HTML and SVG.</summary>
internal static class Markup
{
    private const int ReplacementCharacter = 0xFFFD;

    /// <summary>The text with everything escaped or blanked that markup would read as its own.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            builder.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\n' => "\n",
                // XML forbids the other control characters, even escaped; half of a surrogate pair comes as the replacement character.
                < ' ' or 0xFFFE or 0xFFFF or ReplacementCharacter => " ",
                _ => rune.ToString(),
            });
        return builder.ToString();
    }
}
