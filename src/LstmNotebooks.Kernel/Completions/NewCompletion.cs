using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>After new: the types that fit what is expected.</summary>
internal static class NewCompletion
{
    /// <returns>True when something in particular is expected.</returns>
    public static bool Add(CodeView view, ItemList items)
    {
        if (!view.Left.IsKind(SyntaxKind.NewKeyword))
            return false;
        var targets = TargetTypes.After(view, view.TokenBefore(view.Left.SpanStart));
        foreach (var target in targets)
        {
            if (IsCreatable(target))
                items.Add(target.ToMinimalDisplayString(view.Model, view.Start), SymbolKinds.Of(target), Rank.Fitting);
            if (target.SpecialType == SpecialType.System_Object)
                continue;
            var types = view.Model.LookupNamespacesAndTypes(view.Start).OfType<INamedTypeSymbol>();
            foreach (var type in types.Where(type => IsNear(type, target, items) && IsCreatable(type) && Fits(view, type, target)))
                items.Add(Written(type, target), SymbolKinds.Of(type), Rank.Fitting);
        }

        return targets.Count > 0;
    }

    public static bool IsCreatable(ITypeSymbol type) => type is
    {
        IsAbstract: false,
        IsStatic: false,
        TypeKind: TypeKind.Class or TypeKind.Struct,
        SpecialType: not SpecialType.System_String,
    };

    /// <summary>With nothing written yet, only those beside the target are looked at; else there are too many.</summary>
    private static bool IsNear(INamedTypeSymbol type, ITypeSymbol target, ItemList items) => items.HasPrefix
        ? items.Matches(type.Name)
        : SymbolKinds.IsOwn(type) || SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, target.ContainingNamespace);

    private static bool Fits(CodeView view, INamedTypeSymbol type, ITypeSymbol target)
    {
        if (type.Arity == 0)
            return view.Compilation.ClassifyCommonConversion(type, target) is { IsImplicit: true, IsUserDefined: false, IsNumeric: false };
        return target is INamedTypeSymbol { IsGenericType: true } generic && type.Arity == generic.Arity &&
            Ancestors(type).Any(ancestor => SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, generic.OriginalDefinition));
    }

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            yield return ancestor;
        foreach (var implemented in type.AllInterfaces)
            yield return implemented;
    }

    /// <summary>A generic type with the arguments of the type it stands for.</summary>
    private static string Written(INamedTypeSymbol type, ITypeSymbol target)
    {
        if (type.Arity == 0)
            return type.Name;
        var arguments = ((INamedTypeSymbol)target).TypeArguments
            .Select(argument => argument.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        return $"{type.Name}<{string.Join(", ", arguments)}>";
    }
}
