using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Reads values of packages by the names of their types and members, so that nothing here references them.</summary>
internal static class Reflected
{
    /// <summary>
    /// The class or interface of that name, such as Microsoft.ML.IDataView,
    /// that the value is one of; null when it is none.
    /// </summary>
    public static Type? As(object value, string fullName)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
            if (IsNamed(type, fullName))
                return type;
        return value.GetType().GetInterfaces().FirstOrDefault(type => IsNamed(type, fullName));
    }

    /// <summary>What a property of the value gives.</summary>
    public static T Get<T>(object value, string property, Type? declared = null)
    {
        var type = declared ?? value.GetType();
        var found = type.GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            ?? type.GetProperty(property)
            ?? throw Missing(type, property);
        return (T)found.GetValue(value)!;
    }

    /// <summary>What a method of the value gives.</summary>
    public static object? Call(object value, Type type, string method, params object?[] arguments)
    {
        var found = type.GetMethods().FirstOrDefault(
            candidate => candidate.Name == method && !candidate.IsGenericMethod && candidate.GetParameters().Length == arguments.Length)
            ?? throw Missing(type, method);
        return found.Invoke(value, arguments);
    }

    private static bool IsNamed(Type type, string fullName) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName == fullName;

    public static MissingMemberException Missing(Type type, string member) =>
        new(
            $"{type.FullName} of {type.Assembly.GetName().Name} "
            + $"{type.Assembly.GetName().Version} has no member {member} that could be read here.");
}
