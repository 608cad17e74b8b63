using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>
/// Values that bring their own formatters, named by an attribute that is
/// known by its name only, so that neither side references the other.
/// </summary>
/// <remarks>
/// The attribute TypeFormatterSourceAttribute names a class; its CreateTypeFormatters() gives
/// objects with MimeType and Format(object, TextWriter), false meaning "try the next".
/// </remarks>
internal static class FormatterConvention
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    /// <summary>
    /// What the value's own formatters write, preferred or not: the preferred MIME type first, plain text
    /// last; null when its type names none. A formatter that throws leaves the value to the next.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Entries(object value, Failures failures)
    {
        if (AttributeOf(value.GetType()) is not { } attribute)
            return null;
        var preferred = attribute.GetType().GetProperty("PreferredMimeTypes")?.GetValue(attribute) as IEnumerable<string>;
        return new FormatterSource(SourceType(attribute, value.GetType()), preferred ?? []).Entries(value, failures);
    }

    /// <summary>The attribute of the type, of a base, or of an interface.</summary>
    private static object? AttributeOf(Type type) =>
        type.GetInterfaces().Prepend(type)
            .SelectMany(candidate => candidate.GetCustomAttributes(inherit: true))
            .FirstOrDefault(attribute => attribute.GetType().Name == AttributeName);

    /// <summary>The class the attribute names: its property, or else the argument it was written with.</summary>
    private static Type SourceType(object attribute, Type type)
    {
        var property = attribute.GetType()
            .GetProperty("FormatterSourceType", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        if (property?.GetValue(attribute) is Type named)
            return named;
        return type.GetInterfaces().Prepend(type).SelectMany(Lineage)
            .SelectMany(candidate => candidate.GetCustomAttributesData())
            .Where(data => data.AttributeType.Name == AttributeName)
            .SelectMany(data => data.ConstructorArguments)
            .Select(argument => argument.Value)
            .OfType<Type>()
            .FirstOrDefault()
            ?? throw new InvalidOperationException(
                $"The attribute {AttributeName} of {TypeNames.Of(type)} names no class of formatters: its constructor must take a Type.");
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
