using LstmNotebooks.Kernel.Display;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Refuses code that is nested so deeply that the compiler's own recursion would end the process.</summary>
internal static class SourceDepth
{
    /// <summary>Levels of syntax; a call within a call's arguments is three.</summary>
    private const int Maximum = 1000;

    /// <summary>Throws at the first place that lies too deep.</summary>
    /// <exception cref="CellFailure">There is one.</exception>
    public static void Check(SyntaxTree tree, SourceDocuments documents, CancellationToken cancellation)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>();
        open.Push((tree.GetRoot(cancellation), 0));
        while (open.TryPop(out var next))
        {
            if (next.Depth > Maximum)
                throw TooDeep(documents.Portable(tree.FilePath), tree.GetLineSpan(next.Node.Span, cancellation).StartLinePosition.Line + 1);
            foreach (var child in next.Node.ChildNodes())
                open.Push((child, next.Depth + (IsLeftSpine(next.Node, child) ? 0 : 1)));
        }
    }

    private static CellFailure TooDeep(string document, int line) => CellFailure.At(
        document,
        line,
        "CompilationError",
        $"the code is nested more than {Counts.Of(Maximum)} levels deep, which the compiler cannot follow. "
        + "Give the inner parts names of their own.");

    /// <summary>a + b + c and a.B().C() grow to the left, where the compiler goes in a loop.</summary>
    private static bool IsLeftSpine(SyntaxNode parent, SyntaxNode child) => child.SpanStart == parent.SpanStart;
}
