using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>What is still to be set between the braces of new T { } and with { }.</summary>
internal static class InitializerCompletion
{
    /// <returns>True when nothing but such a member can stand there.</returns>
    public static bool Add(CodeView view, ItemList items)
    {
        if (view.Left.Kind() is not (SyntaxKind.OpenBraceToken or SyntaxKind.CommaToken) ||
            view.Left.Parent is not InitializerExpressionSyntax initializer || Type(view.Model, initializer) is not { } type)
            return false;
        var written = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Select(assignment => assignment.Left.ToString())
            .ToHashSet();
        foreach (var member in view.Model.LookupSymbols(view.Start, type))
            if (IsSettable(view, member) && !written.Contains(member.Name))
                items.Add(member, Rank.Fitting);
        return !type.AllInterfaces.Any(candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable);
    }

    private static ITypeSymbol? Type(SemanticModel model, InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation) is var info ? info.Type ?? info.ConvertedType : null,
        WithExpressionSyntax change => model.GetTypeInfo(change.Expression).Type,
        AssignmentExpressionSyntax nested => model.GetTypeInfo(nested.Left).Type,
        _ => null,
    };

    /// <summary>A property that can be set here, a field, or a collection that can be added to.</summary>
    private static bool IsSettable(CodeView view, ISymbol member) => member switch
    {
        { IsStatic: true } => false,
        IPropertySymbol { IsIndexer: false, SetMethod: { } setter } => view.Model.IsAccessible(view.Start, setter),
        IPropertySymbol { IsIndexer: false, Type: { SpecialType: not SpecialType.System_String } type } =>
            type.AllInterfaces.Any(candidate => candidate.SpecialType == SpecialType.System_Collections_Generic_ICollection_T),
        IFieldSymbol field => !field.IsReadOnly && !field.IsConst,
        _ => false,
    };
}
