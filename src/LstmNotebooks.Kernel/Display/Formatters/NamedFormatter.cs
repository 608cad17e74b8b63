using System.Globalization;
using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>A formatter known by its members' names.</summary>
internal sealed record NamedFormatter(string MimeType, object Target, MethodInfo Method)
{
    public static NamedFormatter Of(object formatter)
    {
        var type = formatter.GetType();
        if (type.GetProperty("MimeType")?.GetValue(formatter) is not string mimeType)
            throw new InvalidOperationException($"The formatter {TypeNames.Of(type)} has no public property MimeType of type string.");
        var method = type.GetMethod("Format", [typeof(object), typeof(TextWriter)])
            ?? type.GetMethods().FirstOrDefault(candidate => candidate.Name == "Format"
                && candidate.GetParameters() is [_, var writer] && writer.ParameterType == typeof(TextWriter));
        return method?.ReturnType == typeof(bool)
            ? new NamedFormatter(mimeType, formatter, method)
            : throw new InvalidOperationException(
                $"The formatter {TypeNames.Of(type)} has no public method bool Format(object, TextWriter).");
    }

    /// <summary>What it writes for the value, or null when it leaves the value to the next.</summary>
    public string? Format(object value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        return Method.Invoke(Target, [value, writer]) is true ? writer.ToString() : null;
    }
}
