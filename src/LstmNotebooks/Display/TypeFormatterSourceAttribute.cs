namespace LstmNotebooks.Display;

/// <summary>
/// Names the class whose formatters show a value. .NET Interactive and this project's kernel find it by the attribute's name, so
/// neither side references the other.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = true)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; init; }
}
