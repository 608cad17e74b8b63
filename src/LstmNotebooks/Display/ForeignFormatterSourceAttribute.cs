namespace LstmNotebooks.Display;

/// <summary>
/// Stands on an assembly and names a class of formatters for a type of another assembly, such as a chart of another library.
/// </summary>
/// <remarks>
/// The C# kernel of the course knows it by its name, as it knows <see cref="TypeFormatterSourceAttribute"/>, and asks the class for
/// formatters once the assembly is loaded. They go before the type's own; one that returns false, or fails, leaves the value to those.
/// </remarks>
/// <param name="formattedType">The type whose values are shown, and those of its subclasses.</param>
/// <param name="formatterSourceType">A class with a public constructor without parameters and a method CreateTypeFormatters().</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ForeignFormatterSourceAttribute(Type formattedType, Type formatterSourceType) : Attribute
{
    /// <summary>The type whose values are shown, and those of its subclasses.</summary>
    public Type FormattedType { get; } = formattedType;

    /// <summary>The class that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types to write, the preferred one first.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
