using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Splits a cell into code, directives and text in other languages.</summary>
internal static class CellParser
{
    /// <summary>How cells are read: in the language of the SDK's programs, which the compiler's newest may be ahead of.</summary>
    public static CSharpParseOptions ScriptSyntax { get; } = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    public static IReadOnlyList<CellPart> Parse(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        var parts = new List<CellPart>();
        for (var start = 0; start < lines.Length;)
        {
            var next = NextDirective(lines, start);
            AddCode(parts, lines, start, next);
            start = next < lines.Length ? AddDirective(parts, lines, next) : next;
        }

        return parts;
    }

    private static void AddCode(List<CellPart> parts, string[] lines, int start, int end)
    {
        var first = start;
        while (first < end && string.IsNullOrWhiteSpace(lines[first]))
            first++;
        if (first < end)
            parts.Add(new CodePart(new string('\n', first) + string.Join('\n', lines[first..end]), first + 1));
    }

    /// <returns>The line after what the directive takes.</returns>
    private static int AddDirective(List<CellPart> parts, string[] lines, int line)
    {
        var text = lines[line].Trim();
        var nameEnd = text.AsSpan().IndexOfAny(' ', '\t', '"');
        var (name, argument) = nameEnd < 0 ? (text, "") : (text[..nameEnd], Argument(text[nameEnd..].Trim()));
        if (TextLanguage.Of(name) is not { } language)
        {
            parts.Add(new DirectivePart(name, argument, line + 1));
            return line + 1;
        }

        var end = line + 1;
        while (end < lines.Length && !lines[end].TrimStart().StartsWith("#!", StringComparison.Ordinal))
            end++;
        if (language != TextLanguage.CSharp)
            parts.Add(new ContentPart(language, string.Join('\n', lines[(line + 1)..end]), line + 1));
        return language == TextLanguage.CSharp ? line + 1 : end;
    }

    /// <summary>What stands in the quotes, or all of it when there are none.</summary>
    private static string Argument(string text) =>
        text.StartsWith('"') ? text[1..].Split('"', 2)[0].Trim() : text;

    /// <summary>
    /// The next line with a directive of ours. Lines inside strings, comments and #if
    /// blocks that are off do not count, so the compiler's own parser looks.
    /// </summary>
    private static int NextDirective(string[] lines, int start)
    {
        if (!lines.Skip(start).Any(IsDirectiveLike))
            return lines.Length;
        var tree = CSharpSyntaxTree.ParseText(string.Join('\n', lines[start..]), ScriptSyntax);
        foreach (var trivia in tree.GetRoot().DescendantTrivia(descendIntoTrivia: false))
        {
            if (trivia.GetStructure() is not DirectiveTriviaSyntax { IsActive: true })
                continue;
            var line = start + tree.GetLineSpan(trivia.Span).StartLinePosition.Line;
            if (IsDirectiveLike(lines[line]))
                return line;
        }

        return lines.Length;
    }

    private static bool IsDirectiveLike(string line)
    {
        var text = line.AsSpan().Trim();
        return text.StartsWith("#!") || text.StartsWith("#:") || IsQuoted(text, "#r") || IsQuoted(text, "#i");
    }

    private static bool IsQuoted(ReadOnlySpan<char> text, string name) =>
        text.StartsWith(name) && text[name.Length..].TrimStart().StartsWith("\"");
}
