using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>The groups of GroupBy and of a lookup: items that have a key in common.</summary>
internal static class Groups
{
    /// <summary>The property that gives a group's key; null when the value is no group.</summary>
    public static PropertyInfo? KeyOf(object value) => Interface(value)?.GetProperty(nameof(IGrouping<,>.Key));

    /// <summary>The items without the key.</summary>
    public static object Items(object group) => Sequences.Typed(group, Interface(group)!.GenericTypeArguments[1]);

    private static Type? Interface(object value) => value is System.Collections.IEnumerable
        ? value.GetType().GetInterfaces().FirstOrDefault(
            candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IGrouping<,>))
        : null;
}
