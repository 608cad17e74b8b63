using LstmNotebooks.Kernel.Scripting;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>A cell's text with its directives and other languages told apart from its code; positions stay as they are.</summary>
internal sealed class CellText
{
    private readonly SourceText text;
    private readonly HashSet<int> directives = [];
    private readonly HashSet<int> contents = [];

    public CellText(string code)
    {
        text = SourceText.From(code);
        Parts = CellParser.Parse(code);
        foreach (var part in Parts)
            Mark(part);
        var characters = code.ToCharArray();
        foreach (var line in directives.Concat(contents).Where(line => line < text.Lines.Count))
            characters.AsSpan(text.Lines[line].Start, text.Lines[line].End - text.Lines[line].Start).Fill(' ');
        Code = new string(characters);
    }

    public IReadOnlyList<CellPart> Parts { get; }

    /// <summary>The C# code alone: everything else is blank.</summary>
    public string Code { get; }

    /// <summary>Does text of another language stand at the position?</summary>
    public bool IsContent(int position) => contents.Contains(LineAt(position));

    /// <summary>The line of a directive from its #, and where that stands; null when the position is in none.</summary>
    public (string Line, int Start)? DirectiveAt(int position)
    {
        var line = text.Lines[LineAt(position)];
        var whole = line.ToString();
        var start = line.Start + whole.Length - whole.TrimStart().Length;
        if (position <= start || text[start] != '#')
            return null;
        return directives.Contains(line.LineNumber) || IsCompilerDirective(start) ? (whole.Trim(), start) : null;
    }

    private int LineAt(int position) => text.Lines.GetLineFromPosition(position).LineNumber;

    /// <summary>Half a directive is not ours yet, and #load is the compiler's.</summary>
    private bool IsCompilerDirective(int start) =>
        CSharpSyntaxTree.ParseText(Code, CellParser.ScriptSyntax).GetRoot().FindTrivia(start).IsDirective;

    private void Mark(CellPart part)
    {
        if (part is CodePart)
            return;
        directives.Add(part.Line - 1);
        if (part is not ContentPart)
            return;
        for (var line = part.Line; line < text.Lines.Count && !IsMagic(text.Lines[line]); line++)
            contents.Add(line);

        static bool IsMagic(TextLine line) => line.ToString().TrimStart().StartsWith("#!", StringComparison.Ordinal);
    }
}
