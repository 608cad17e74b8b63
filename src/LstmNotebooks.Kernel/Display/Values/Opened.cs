using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Values that only lend what they hold, taken out to be shown.</summary>
internal static class Opened
{
    /// <summary>The items of a Memory as an array; any other value as it is.</summary>
    public static object? Of(object? value) => value switch
    {
        Memory<char> or ReadOnlyMemory<char> => value.ToString(),
        null => null,
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() is var kind
            && (kind == typeof(Memory<>) || kind == typeof(ReadOnlyMemory<>)) =>
            type.GetMethod(nameof(Memory<>.ToArray), BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes)!.Invoke(value, null),
        _ => value,
    };
}
