using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Finds lambdas without braces that can be part of a recursion and that the compiler
/// does not guard by itself: those of a cell's own statements, and async ones.
/// </summary>
/// <remarks>
/// Which form the guarded lambda takes depends on its type, and
/// expression trees must stay as they are: so the compiler is asked.
/// </remarks>
internal static class RecursiveLambdas
{
    private const string Kind = "recursive";
    private static readonly SyntaxAnnotation GivesValue = new(Kind, "value");
    private static readonly SyntaxAnnotation GivesNothing = new(Kind, "nothing");
    private static readonly string[] EndingClasses = [nameof(Math), nameof(MathF), nameof(Convert)];

    /// <summary>Whether a lambda was marked, and then whether it gives a value.</summary>
    public static bool? IsMarked(SyntaxNode lambda) =>
        lambda.HasAnnotation(GivesValue) ? true : lambda.HasAnnotation(GivesNothing) ? false : null;

    /// <summary>
    /// The lambdas that may need a guard, by their text alone. Those
    /// that only reckon need none, and stay as fast as they are.
    /// </summary>
    public static IReadOnlyList<LambdaExpressionSyntax> MayBe(SyntaxNode root) =>
    [
        .. root.DescendantNodes().OfType<LambdaExpressionSyntax>()
            .Where(lambda => lambda.ExpressionBody is { } body && (IsAsync(lambda) || IsOfCell(lambda)) && Calls(lambda, body)),
    ];

    /// <summary>The code with those lambdas marked that take a guard.</summary>
    public static SyntaxNode Mark(
        SyntaxNode root, IReadOnlyList<LambdaExpressionSyntax> lambdas, SemanticModel model, CancellationToken cancellation)
    {
        var marks = lambdas.ToDictionary(lambda => (SyntaxNode)lambda, lambda => MarkOf(lambda, model, cancellation));
        return root.ReplaceNodes(marks.Keys, (lambda, inner) => marks[lambda] is { } mark ? inner.WithAdditionalAnnotations(mark) : inner);
    }

    /// <summary>Is the function part of a cell's own statements, not of a method or class?</summary>
    public static bool IsOfCell(SyntaxNode function) =>
        function.FirstAncestorOrSelf<MemberDeclarationSyntax>() is
            GlobalStatementSyntax or FieldDeclarationSyntax { Parent: CompilationUnitSyntax };

    private static bool IsAsync(LambdaExpressionSyntax lambda) => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);

    private static bool Calls(LambdaExpressionSyntax lambda, ExpressionSyntax body) => body switch
    {
        ThrowExpressionSyntax or RefExpressionSyntax => false,
        IdentifierNameSyntax name => !Parameters(lambda).Contains(name.Identifier.ValueText),
        _ => body.DescendantNodesAndSelf().Any(IsCall),
    };

    private static IEnumerable<string> Parameters(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => [simple.Parameter.Identifier.ValueText],
        ParenthesizedLambdaExpressionSyntax several => several.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText),
        _ => [],
    };

    private static bool IsCall(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax } } => false,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } } =>
            !EndingClasses.Contains(owner.Identifier.ValueText),
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == nameof(Lazy<>.Value),
        _ => false,
    };

    private static SyntaxAnnotation? MarkOf(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation)
    {
        var outside = lambda.AncestorsAndSelf().ToList();
        if (outside.Any(node => node is QueryExpressionSyntax)
            || outside.OfType<LambdaExpressionSyntax>().Any(outer => IsTree(outer, model, cancellation)))
            return null;
        if (model.GetSymbolInfo(lambda, cancellation).Symbol is not IMethodSymbol { ReturnType: var type })
            return null;
        var givesNothing = type.SpecialType == SpecialType.System_Void
            || (IsAsync(lambda) && type is not INamedTypeSymbol { IsGenericType: true });
        return givesNothing ? GivesNothing : GivesValue;
    }

    /// <summary>A lambda that is data and not code, or whose type is not known.</summary>
    private static bool IsTree(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(lambda, cancellation).ConvertedType is not { TypeKind: TypeKind.Delegate };
}
