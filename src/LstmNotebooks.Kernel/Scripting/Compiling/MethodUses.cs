using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Finds where code names a method, called or not.</summary>
internal static class MethodUses
{
    /// <summary>The names that mean a method of the type; what nameof(…) names is not used.</summary>
    public static IEnumerable<SimpleNameSyntax> Find(
        SemanticModel model, string type, IReadOnlyCollection<string> methods, CancellationToken cancellation) =>
        model.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => methods.Contains(name.Identifier.ValueText) && Means(model, name, type, cancellation) && !IsInNameOf(name));

    /// <summary>Does the expression mean a method of the type, of the name it is written with?</summary>
    public static bool Means(SemanticModel model, ExpressionSyntax expression, string type, CancellationToken cancellation)
    {
        var found = model.GetSymbolInfo(expression, cancellation);
        return (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method
            && method.ContainingType.ToDisplayString() == type;
    }

    /// <summary>Does nameof(…) name it?</summary>
    public static bool IsInNameOf(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>()
        .Any(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
}
