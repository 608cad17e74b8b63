using System.Text;

namespace LstmNotebooks.Kernel.Session;

/// <summary>What a terminal would show in the end of text that moves back: a progress bar's last state instead of all of them.</summary>
public static class TerminalText
{
    /// <summary>Applies carriage returns and backspaces; text without them comes back as it is.</summary>
    public static string Settle(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\b') < 0)
            return text;
        var settled = new StringBuilder(text.Length);
        var (lineStart, cursor) = (0, 0);
        foreach (var character in text)
        {
            if (character == '\n')
                lineStart = cursor = settled.Append('\n').Length;
            else if (character == '\r')
                cursor = lineStart;
            else if (character == '\b')
                cursor = Math.Max(lineStart, cursor - 1);
            else
                Put(settled, character, cursor++);
        }

        return settled.ToString();
    }

    private static void Put(StringBuilder settled, char character, int position)
    {
        if (position < settled.Length)
            settled[position] = character;
        else
            settled.Append(character);
    }
}
