using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.NetInteractive.Formatting;

/// <summary>Says how the notebook's values are shown.</summary>
public static class Formatter
{
    private static DisplayRules Rules => RunningCell.Required.Rules;

    /// <summary>The items of a sequence that are shown before the rest is only counted.</summary>
    public static int ListExpansionLimit
    {
        get => Rules.Limit;
        set => Rules.Limit = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "ListExpansionLimit must be 1 or more.");
    }

    /// <summary>Shows values of a type as the text that a function gives for them.</summary>
    public static void Register<T>(Func<T, string?> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register<T>((value, writer) => writer.Write(formatter(value)), mimeType);

    /// <summary>Shows values of a type as what an action writes for them.</summary>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(typeof(T), (value, writer) => formatter((T)value, writer), mimeType);

    /// <summary>Shows values of a type as what a function writes for them; false leaves the value to the next formatter.</summary>
    public static void Register<T>(FormatDelegate<T> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Rules.Add(typeof(T), mimeType, (value, writer) => formatter((T)value, new FormatContext(writer)));

    /// <summary>Shows values of a type, or of every type of an open generic one, as what an action writes for them.</summary>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType)
    {
        Rules.Add(type, mimeType, Write);

        bool Write(object value, TextWriter writer)
        {
            formatter(value, writer);
            return true;
        }
    }

    /// <summary>Shows values of a type in these MIME types only, in this order (and always as plain text too).</summary>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes) => Rules.Prefer(type, preferredMimeTypes);

    /// <inheritdoc cref="SetPreferredMimeTypesFor"/>
    public static void SetPreferredMimeTypeFor(Type type, string preferredMimeType) => Rules.Prefer(type, [preferredMimeType]);

    /// <summary>The MIME types that were set for a type; none when nothing was.</summary>
    public static IEnumerable<string> GetPreferredMimeTypesFor(Type type) => Rules.PreferredFor(type);

    /// <summary>Shows everything as if nothing had been said.</summary>
    public static void ResetToDefault() => Rules.Clear();

    /// <summary>The value as text of a MIME type, as it would show.</summary>
    public static string ToDisplayString(this object? value, string mimeType = PlainTextFormatter.MimeType) =>
        ValueFormatter.ToBundle(value, [mimeType])[mimeType]!;
}
