using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Names types as C# code does: List&lt;int&gt; and not List`1.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    /// <summary>What an async method without a result really gives.</summary>
    private static readonly Type? TaskWithoutResult = typeof(Task).Assembly.GetType("System.Threading.Tasks.VoidTaskResult") is { } nothing
        ? typeof(Task<>).MakeGenericType(nothing)
        : null;

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return OfArray(type);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.IsAssignableTo(typeof(ITuple)) && type.IsValueType)
            return $"({string.Join(", ", type.GenericTypeArguments.Select(Of))})";
        if (type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal))
            return "anonymous";
        if (!IsNamed(type) && (VisibleBase(type) ?? Sequence(type)) is { } known)
            return Of(known);
        if (type == TaskWithoutResult)
            return nameof(Task);
        var name = type.Name.Split('`')[0];
        return type.IsGenericType && name != type.Name ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    /// <summary>int[][,] reads outside in, as it is declared.</summary>
    private static string OfArray(Type type)
    {
        var ranks = "";
        for (; type.IsArray; type = type.GetElementType()!)
            ranks += $"[{new string(',', type.GetArrayRank() - 1)}]";
        return Of(type) + ranks;
    }

    private static bool IsNamed(Type type) =>
        !type.Name.StartsWith('<') && (type.IsGenericType ? type.GetGenericTypeDefinition().IsVisible : type.IsVisible);

    /// <summary>
    /// The sequence that a hidden class, such as an iterator's, stands
    /// for. Classes of a cell are visible: they nest in a public one.
    /// </summary>
    private static Type? Sequence(Type type) =>
        Interface(type, typeof(ILookup<,>)) ?? Interface(type, typeof(IGrouping<,>))
            ?? Interface(type, typeof(IEnumerable<>)) ?? Interface(type, typeof(IAsyncEnumerable<>));

    private static Type? Interface(Type type, Type definition) =>
        type.GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition);

    /// <summary>The nearest base that a reader can know, such as Task for what Task.WhenAll gives.</summary>
    private static Type? VisibleBase(Type type)
    {
        var current = type.BaseType;
        while (current is not null && !IsNamed(current))
            current = current.BaseType;
        return current == typeof(object) || current == typeof(ValueType) ? null : current;
    }
}
