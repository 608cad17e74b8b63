using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>The types that a value must have to stand after a token.</summary>
internal static class TargetTypes
{
    public static IReadOnlyList<ITypeSymbol> After(CodeView view, SyntaxToken left) =>
    [
        .. Find(view.Model, left)
            .OfType<ITypeSymbol>()
            .Select(type => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
                ? nullable.TypeArguments[0]
                : type)
            .Where(type => type is not (IErrorTypeSymbol or ITypeParameterSymbol))
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default),
    ];

    private static IEnumerable<ITypeSymbol?> Find(SemanticModel model, SyntaxToken left) => left.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } }
            when !declaration.Type.IsVar => [model.GetTypeInfo(declaration.Type).Type],
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => [model.GetTypeInfo(property.Type).Type],
        EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } } => [model.GetTypeInfo(type).Type],
        AssignmentExpressionSyntax assignment => [model.GetTypeInfo(assignment.Left).Type],
        BinaryExpressionSyntax binary when binary.OperatorToken == left => [model.GetTypeInfo(binary.Left).Type],
        IsPatternExpressionSyntax pattern => [model.GetTypeInfo(pattern.Expression).Type],
        CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax statement } => [model.GetTypeInfo(statement.Expression).Type],
        SwitchExpressionSyntax choice when left.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken =>
            [model.GetTypeInfo(choice.GoverningExpression).Type],
        ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax => [Returned(model, left.Parent)],
        BaseArgumentListSyntax arguments => Argument(model, arguments, left.Span.End, name: null),
        NameColonSyntax { Parent: ArgumentSyntax { Parent: BaseArgumentListSyntax arguments } } name =>
            Argument(model, arguments, left.SpanStart, name.Name.Identifier.ValueText),
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax array } =>
            [(model.GetTypeInfo(array).Type as IArrayTypeSymbol)?.ElementType],
        _ => [],
    };

    private static IEnumerable<ITypeSymbol?> Argument(SemanticModel model, BaseArgumentListSyntax arguments, int position, string? name)
    {
        var call = Call.Of(model, arguments);
        var index = call.IndexAt(position);
        foreach (var candidate in call.Candidates)
        {
            var parameters = Call.Parameters(candidate);
            var parameter = name is not null ? parameters.FirstOrDefault(each => each.Name == name)
                : index < parameters.Length ? parameters[index]
                : parameters.LastOrDefault(each => each.IsParams);
            yield return parameter is { IsParams: true, Type: IArrayTypeSymbol array } ? array.ElementType : parameter?.Type;
        }
    }

    /// <summary>What the method, property or lambda around a place gives back; inside async, what its task holds.</summary>
    private static ITypeSymbol? Returned(SemanticModel model, SyntaxNode place)
    {
        foreach (var node in place.Ancestors())
        {
            var method = node switch
            {
                AnonymousFunctionExpressionSyntax lambda => model.GetSymbolInfo(lambda).Symbol as IMethodSymbol,
                PropertyDeclarationSyntax property => (model.GetDeclaredSymbol(property) as IPropertySymbol)?.GetMethod,
                BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax =>
                    model.GetDeclaredSymbol(node) as IMethodSymbol,
                _ => null,
            };
            if (method is not null)
                return method.IsAsync && method.ReturnType is INamedTypeSymbol { TypeArguments: [var held] } ? held : method.ReturnType;
        }

        return null;
    }
}
