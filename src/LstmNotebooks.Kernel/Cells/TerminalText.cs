using System.Text;

namespace LstmNotebooks.Kernel.Cells;

/// <summary>What a terminal would show in the end of text that moves back: a progress bar's last state instead of all of them.</summary>
public static class TerminalText
{
    /// <summary>Applies carriage returns and backspaces; text without them comes back as it is.</summary>
    /// <remarks>A line written over loses its spaces at the end: they were only there to wipe out what was longer before.</remarks>
    public static string Settle(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\b') < 0)
            return text;
        var settled = new StringBuilder(text.Length);
        var (lineStart, cursor) = (0, 0);
        var (isReturned, isRewritten) = (false, false);
        foreach (var character in text)
        {
            if (character == '\n')
            {
                EndLine(settled, lineStart, isRewritten);
                lineStart = cursor = settled.Append('\n').Length;
                (isReturned, isRewritten) = (false, false);
            }
            else if (character == '\r')
                (cursor, isReturned) = (lineStart, true);
            else if (character == '\b')
                cursor = Math.Max(lineStart, cursor - 1);
            else
            {
                isRewritten = isReturned; // a return right before the line feed only ends the line
                Put(settled, character, cursor++);
            }
        }
        EndLine(settled, lineStart, isRewritten);

        return settled.ToString();
    }

    private static void EndLine(StringBuilder settled, int lineStart, bool isRewritten)
    {
        while (isRewritten && settled.Length > lineStart && settled[^1] == ' ')
            settled.Length--;
    }

    private static void Put(StringBuilder settled, char character, int position)
    {
        if (position < settled.Length)
            settled[position] = character;
        else
            settled.Append(character);
    }
}
