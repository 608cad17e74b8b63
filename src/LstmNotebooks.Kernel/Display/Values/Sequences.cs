using System.Collections;
using System.Collections.Specialized;
using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Reads sequences by the interface that says most: a class may give other items, or none, through its plain enumerator.</summary>
internal static class Sequences
{
    private static readonly MethodInfo Boxing = typeof(Sequences).GetMethod(nameof(Boxed), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The item type of a sequence of the generic type, such as KeyValuePair&lt;,&gt;; null when it is no such sequence.</summary>
    public static Type? ItemOf(Type type, Type definition) => type.GetInterfaces().Prepend(type)
        .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(candidate => candidate.GenericTypeArguments[0])
        .FirstOrDefault(item => item.IsGenericType && item.GetGenericTypeDefinition() == definition);

    /// <summary>The items through IEnumerable of their type.</summary>
    public static IEnumerable Typed(object sequence, Type item) => (IEnumerable)Boxing.MakeGenericMethod(item).Invoke(null, [sequence])!;

    /// <summary>The names with their values, in order.</summary>
    public static IEnumerable Named(NameValueCollection values) =>
        values.AllKeys.Select(name => new KeyValuePair<string, object?>(name ?? "", values[name]));

    private static IEnumerable<object?> Boxed<T>(IEnumerable<T> sequence) => sequence.Select(item => (object?)item);
}
