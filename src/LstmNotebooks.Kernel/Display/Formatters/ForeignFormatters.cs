using System.Reflection;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Display;

/// <summary>
/// Formatters that an assembly brings for types of another, named by
/// an attribute of the assembly that is known by its name only.
/// </summary>
/// <remarks>
/// The attribute ForeignFormatterSourceAttribute takes the type to format and the class
/// of formatters; its property PreferredMimeTypes may name what to write first.
/// </remarks>
internal static class ForeignFormatters
{
    public const string AttributeName = "ForeignFormatterSourceAttribute";

    /// <summary>The framework knows nothing of the attribute, and has many assemblies to look through.</summary>
    private static readonly string? FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location);
    private static readonly ConditionalWeakTable<Assembly, IReadOnlyList<object>> Known = [];

    /// <summary>
    /// What the first of them writes that writes anything; null when none is
    /// for the value. One that fails leaves the value to the next.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Entries(object value, Failures failures) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .SelectMany(assembly => Known.GetValue(assembly, Attributes))
            .Select(attribute => Entries(attribute, value, failures))
            .FirstOrDefault(entries => entries is { Count: > 0 });

    private static IReadOnlyList<KeyValuePair<string, string>>? Entries(object attribute, object value, Failures failures) =>
        failures.Try(Name(attribute), () => IsFor(attribute, value) ? Source(attribute).Entries(value, failures) : null);

    private static IReadOnlyList<object> Attributes(Assembly assembly) =>
        assembly.IsDynamic || IsOfFramework(assembly) || !HasAny(assembly)
            ? []
            : [.. assembly.GetCustomAttributes(inherit: false).Where(attribute => attribute.GetType().Name == AttributeName)];

    private static bool IsOfFramework(Assembly assembly) => Path.GetDirectoryName(assembly.Location) == FrameworkFolder;

    private static bool HasAny(Assembly assembly)
    {
        try
        {
            return assembly.GetCustomAttributesData().Any(data => data.AttributeType.Name == AttributeName);
        }
        catch (Exception exception) when (exception is IOException or TypeLoadException or BadImageFormatException)
        {
            // An attribute whose own assembly is missing could not bring formatters either.
            return false;
        }
    }

    private static bool IsFor(object attribute, object value) => Property<Type>(attribute, "FormattedType").IsInstanceOfType(value);

    private static FormatterSource Source(object attribute) => new(
        Property<Type>(attribute, "FormatterSourceType"),
        attribute.GetType().GetProperty("PreferredMimeTypes")?.GetValue(attribute) as IEnumerable<string> ?? []);

    private static string Name(object attribute) =>
        $"the formatters of {attribute.GetType().GetProperty("FormatterSourceType")?.GetValue(attribute) as Type}";

    private static T Property<T>(object attribute, string name)
        where T : class => attribute.GetType().GetProperty(name)?.GetValue(attribute) as T
        ?? throw new InvalidOperationException(
            $"An attribute {AttributeName} has no property {name} of type {typeof(T).Name} with a value.");
}
