using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Changes to a cell's code that leave every line where it is, and what stands in it too wherever that can be.</summary>
internal sealed class CodeChanges(string code)
{
    private readonly List<TextChange> changes = [];

    /// <summary>Puts spaces in the place of a stretch.</summary>
    public void Blank(TextSpan span)
    {
        var text = code.Substring(span.Start, span.Length);
        Replace(span, string.Concat(text.Select(character => character is '\n' or '\r' ? character : ' ')));
    }

    /// <summary>Puts a text in the place of one that is as long or longer.</summary>
    public void Replace(TextSpan span, string text) => changes.Add(new TextChange(span, text.PadRight(span.Length)));

    /// <summary>Puts a text between two characters.</summary>
    public void Insert(int position, string text) => changes.Add(new TextChange(new TextSpan(position, 0), text));

    /// <summary>Lets everybody use what is declared with these modifiers, if it is private or internal.</summary>
    /// <param name="modifiers">The declaration's modifiers.</param>
    /// <param name="first">Where they stand or would stand.</param>
    /// <param name="isOpenedWithout">Whether it is to be opened also where no modifier says who may use it.</param>
    public void Open(SyntaxTokenList modifiers, SyntaxToken first, bool isOpenedWithout)
    {
        if (modifiers.Any(SyntaxKind.PublicKeyword) || modifiers.Any(SyntaxKind.FileKeyword))
            return;
        var narrow = modifiers.Where(IsNarrow).ToList();
        if (narrow.Count == 0 && isOpenedWithout)
            // Behind what stands before it, which is most often on the line above.
            InsertBefore(first, "public");
        var isPrivate = narrow is [{ RawKind: (int)SyntaxKind.PrivateKeyword }];
        if (!narrow.Exists(modifier => modifier.IsKind(SyntaxKind.InternalKeyword)) && !(isOpenedWithout && isPrivate))
            return;
        Replace(narrow[0].Span, "public");
        foreach (var other in narrow.Skip(1))
            Blank(other.Span);
    }

    /// <summary>The code with its changes.</summary>
    public override string ToString() =>
        changes.Count == 0 ? code : SourceText.From(code).WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();

    private static bool IsNarrow(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword;

    private void InsertBefore(SyntaxToken token, string text)
    {
        var previous = token.GetPreviousToken();
        if (previous.IsKind(SyntaxKind.None))
            Insert(token.SpanStart, text + " ");
        else
            Insert(previous.Span.End, " " + text + (previous.Span.End == token.SpanStart ? " " : ""));
    }
}
