namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Positions in a text: Jupyter counts characters (code points), .NET their UTF-16 halves.</summary>
internal static class CodePoints
{
    /// <summary>The .NET position of a Jupyter one; beyond the text's end it is the end.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        var position = 0;
        for (var i = 0; i < codePoints && position < text.Length; i++)
            position += IsPair(text, position) ? 2 : 1;
        return position;
    }

    /// <summary>The Jupyter position of a .NET one.</summary>
    public static int FromUtf16(string text, int position)
    {
        var codePoints = 0;
        for (var i = 0; i < position && i < text.Length; i += IsPair(text, i) ? 2 : 1)
            codePoints++;
        return codePoints;
    }

    private static bool IsPair(string text, int position) =>
        position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]);
}
