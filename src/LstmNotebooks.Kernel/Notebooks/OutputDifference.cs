using System.Globalization;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>One place where what a notebook shows now is not what its file says.</summary>
/// <param name="Place">Notebook, cell, output and MIME type.</param>
/// <param name="Committed">The text in the file; null when it has none there.</param>
/// <param name="Actual">The text of this run; null when it showed nothing there.</param>
public sealed record OutputDifference(string Place, string? Committed, string? Actual)
{
    // Enough of a long line to recognise the place, and short enough for a terminal.
    private const int Reach = 36;

    /// <summary>Index of the first character that differs.</summary>
    public int Index => (Committed ?? "").AsSpan().CommonPrefixLength(Actual ?? "");

    /// <summary>The place, and both texts around the first character that differs, with a mark under it.</summary>
    public override string ToString()
    {
        var common = (Committed ?? Actual ?? "").AsSpan(0, Index);
        var lineStart = common.LastIndexOf('\n') + 1;
        var line = common.Count('\n') + 1;
        var start = Math.Max(lineStart, Index - Reach);
        var mark = new string(' ', Index - start + (start > lineStart ? 1 : 0)) + '^';
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Place}: line {line}, character {Index - lineStart + 1}
              - committed: {Excerpt(Committed, lineStart, start)}
              + now:       {Excerpt(Actual, lineStart, start)}
                           {mark}
            """);
    }

    private string Excerpt(string? text, int lineStart, int start)
    {
        if (text is null)
            return "(nothing)";
        if (Index == text.Length)
            return Cut(text, lineStart, start, Index) + "(end)";
        var lineEnd = text.IndexOf('\n', Index + 1);
        return Cut(text, lineStart, start, Math.Min(lineEnd < 0 ? text.Length : lineEnd, Index + Reach));
    }

    private static string Cut(string text, int lineStart, int start, int end)
    {
        var more = end < text.Length && text[end] != '\n';
        return (start > lineStart ? "…" : "") + string.Concat(text[start..end].Select(ToVisible)) + (more ? "…" : "");
    }

    /// <summary>Control characters as their pictures, one for one, so that the mark stays under its character.</summary>
    private static char ToVisible(char c) => c < ' ' ? (char)('␀' + c) : c;
}
