using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Code that can fail in any way, by its text alone: a small function with such code must be seen on the stack.</summary>
/// <remarks>What only reckons with parameters, fields and numbers cannot, and may be inlined, as functions in hot loops must be.</remarks>
internal static class FailingCode
{
    private static readonly string[] ReckoningClasses = [nameof(Math), nameof(MathF)];

    /// <summary>Can the function's own code fail?</summary>
    public static bool IsIn(SyntaxNode function, SyntaxNode code)
    {
        var type = function.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var structure = type?.Kind() is SyntaxKind.StructDeclaration or SyntaxKind.RecordStructDeclaration
            ? type.Identifier.ValueText
            : null;
        var parameters = function.ChildNodes().OfType<ParameterListSyntax>().SelectMany(list => list.Parameters).ToList();
        return code.DescendantNodesAndSelf(inner => inner == code || !RiskyCode.IsFunction(inner))
            .Any(node => CanFail(node, structure, parameters));
    }

    private static bool CanFail(SyntaxNode node, string? structure, List<ParameterSyntax> parameters) => node switch
    {
        InvocationExpressionSyntax call =>
            call.Expression is not MemberAccessExpressionSyntax { Expression: var owner } || !IsReckoning(owner),
        MemberAccessExpressionSyntax { Expression: var owner } =>
            !IsReckoning(owner) && !IsNever(owner) && !IsOf(structure, owner, parameters),
        ObjectCreationExpressionSyntax creation => structure is null || creation.Type.ToString() != structure,
        CastExpressionSyntax cast => !IsOfNumber(cast, parameters),
        SwitchExpressionSyntax choice => !choice.Arms.Any(arm => arm.Pattern is DiscardPatternSyntax),
        ThrowStatementSyntax or ThrowExpressionSyntax or ImplicitObjectCreationExpressionSyntax => true,
        CommonForEachStatementSyntax or InterpolationSyntax => true,
        _ => false,
    };

    /// <summary>Is it Math, or what the rewriters put in?</summary>
    private static bool IsReckoning(ExpressionSyntax owner) =>
        (owner is IdentifierNameSyntax name && ReckoningClasses.Contains(name.Identifier.ValueText))
        || owner.ToString().StartsWith("global::", StringComparison.Ordinal);

    private static bool IsNever(ExpressionSyntax owner) => owner is ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax;

    /// <summary>Is it a parameter of the structure itself, whose fields are always there?</summary>
    private static bool IsOf(string? structure, ExpressionSyntax owner, List<ParameterSyntax> parameters) => structure is not null
        && owner is IdentifierNameSyntax name
        && parameters.Any(
            parameter => parameter.Identifier.ValueText == name.Identifier.ValueText && parameter.Type?.ToString() == structure);

    /// <summary>Is it a number that becomes another? What is unboxed may be none.</summary>
    private static bool IsOfNumber(CastExpressionSyntax cast, List<ParameterSyntax> parameters) =>
        IsNumber(cast.Type) && cast.Expression switch
        {
            LiteralExpressionSyntax or ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax } => true,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } } => IsReckoning(owner),
            IdentifierNameSyntax name => parameters.Any(parameter =>
                parameter.Identifier.ValueText == name.Identifier.ValueText && IsNumber(parameter.Type)),
            _ => false,
        };

    private static bool IsNumber(TypeSyntax? type) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: not ((int)SyntaxKind.ObjectKeyword) and not ((int)SyntaxKind.StringKeyword) };
}
