using System.Globalization;
using System.Text;

namespace LstmNotebooks.Display;

/// <summary>A text from a file as a message can show it.</summary>
internal static class VisibleText
{
    private const int Longest = 40;

    /// <summary>Signs that cannot be seen are written as in C#, and what is long is cut.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (visible.Length >= Longest)
                return visible.Append('…').ToString();
            if (char.IsSurrogatePair(text, i))
                visible.Append(text, i++, 2);
            else
                Append(visible, text[i]);
        }
        return visible.ToString();
    }

    private static void Append(StringBuilder visible, char sign)
    {
        if (sign is '\n' or '\r' or '\t')
            visible.Append('\\').Append(sign switch { '\n' => 'n', '\r' => 'r', _ => 't' });
        else if (sign != ' ' && IsUnseen(char.GetUnicodeCategory(sign)))
            visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}");
        else
            visible.Append(sign);
    }

    private static bool IsUnseen(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
