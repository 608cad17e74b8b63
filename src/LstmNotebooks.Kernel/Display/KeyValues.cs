using System.Collections;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Sequences of pairs of key and value, whatever their types.</summary>
internal static class KeyValues
{
    /// <summary>Is it a sequence of pairs?</summary>
    public static bool Matches(object value) => value is IDictionary || value.GetType().GetInterfaces().Any(candidate => candidate.IsGenericType
        && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)
        && candidate.GenericTypeArguments[0] is { IsGenericType: true } item
        && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    public static object? Key(object pair) => pair.GetType().GetProperty("Key")!.GetValue(pair);

    public static object? Value(object pair) => pair.GetType().GetProperty("Value")!.GetValue(pair);
}
