using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Values that only lend what they hold, taken out to be shown.</summary>
internal static class Opened
{
    /// <summary>ML.NET's vectors keep only what is not zero, and room for more.</summary>
    private const string Vector = "Microsoft.ML.Data.VBuffer`1";

    /// <summary>The items of a Memory as an array, the numbers of a vector of ML.NET; any other value as it is.</summary>
    public static object? Of(object? value) => value switch
    {
        Memory<char> or ReadOnlyMemory<char> => value.ToString(),
        null => null,
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() is var kind
            && (kind == typeof(Memory<>) || kind == typeof(ReadOnlyMemory<>)) =>
            type.GetMethod(nameof(Memory<>.ToArray), BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes)!.Invoke(value, null),
        _ when value.GetType() is { IsGenericType: true, IsValueType: true } && Reflected.As(value, Vector) is { } vector =>
            Reflected.Call(value, vector, "DenseValues"),
        _ => value,
    };
}
