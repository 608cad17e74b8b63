using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Where an enum is expected: its members with its name, found by either.</summary>
internal static class EnumCompletion
{
    public static void Add(CodeView view, ItemList items)
    {
        foreach (var type in TargetTypes.After(view, view.Left).Where(type => type.TypeKind == TypeKind.Enum))
        {
            var name = type.ToMinimalDisplayString(view.Model, view.Start);
            items.Add(name, "enum", Rank.Fitting);
            foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue))
                items.Add($"{name}.{member.Name}", "field", Rank.Fitting, member.Name);
        }
    }
}
