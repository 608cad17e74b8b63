using System.Globalization;

namespace LstmNotebooks.Kernel.Display;

/// <summary>How a notebook wants its values shown: formatters by type, preferred MIME types, and the length of lists.</summary>
internal sealed class DisplayRules
{
    private const int DefaultListLimit = 20;
    private readonly Lock gate = new();
    private readonly List<(Type Type, string MimeType, Func<object, TextWriter, bool> Format)> formatters = [];
    private readonly List<(Type Type, IReadOnlyList<string> MimeTypes)> preferred = [];

    /// <summary>The items of a sequence that are shown before the rest is only counted.</summary>
    public static int ListLimit => RunningCell.Current?.Rules.Limit ?? DefaultListLimit;

    /// <summary>The same, for this notebook.</summary>
    public int Limit { get; set; } = DefaultListLimit;

    /// <summary>
    /// Shows values of a type, and of those that derive from it, with a
    /// formatter; one that gives false leaves the value to the next.
    /// </summary>
    public void Add(Type type, string mimeType, Func<object, TextWriter, bool> format)
    {
        lock (gate)
            formatters.Insert(0, (type, mimeType, format));
    }

    /// <summary>Shows values of a type in these MIME types only, in this order.</summary>
    public void Prefer(Type type, IReadOnlyList<string> mimeTypes)
    {
        lock (gate)
            preferred.Insert(0, (type, mimeTypes));
    }

    /// <summary>Forgets all rules.</summary>
    public void Clear()
    {
        lock (gate)
        {
            formatters.Clear();
            preferred.Clear();
            Limit = DefaultListLimit;
        }
    }

    /// <summary>What the notebook's own formatters write for a value, by MIME type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="failures">Takes the formatters that throw: the value shows itself without them.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Format(object? value, Failures failures)
    {
        var entries = new List<KeyValuePair<string, string>>();
        foreach (var (_, mimeType, format) in Fitting(formatters, value?.GetType(), rule => rule.Type))
        {
            if (!entries.Exists(entry => entry.Key == mimeType) && Write(format, value!, failures) is { } text)
                entries.Add(new(mimeType, text));
        }
        return entries;
    }

    /// <summary>The MIME types that the notebook wants for values of a type; none when it has said nothing.</summary>
    public IReadOnlyList<string> PreferredFor(Type? type) =>
        Fitting(preferred, type, rule => rule.Type).Select(rule => rule.MimeTypes).FirstOrDefault([]);

    /// <summary>
    /// The rules for a type: for itself, then for its bases from near
    /// to far, then for interfaces; the newest of each first.
    /// </summary>
    private List<T> Fitting<T>(List<T> rules, Type? type, Func<T, Type> typeOf)
    {
        lock (gate)
        {
            if (type is null || rules.Count == 0)
                return [];
            var found = rules.Select(rule => (Rule: rule, Distance: Distance(type, typeOf(rule)))).Where(rule => rule.Distance is not null);
            return [.. found.OrderBy(rule => rule.Distance).Select(rule => rule.Rule)];
        }
    }

    /// <summary>How far a type lies from one that it is, an open generic type being each of its kind; null when it is not.</summary>
    private static int? Distance(Type type, Type rule)
    {
        var distance = 0;
        for (var current = type; current is not null; current = current.BaseType, distance++)
            if (IsOf(current, rule))
                return distance;
        return type.GetInterfaces().Any(candidate => IsOf(candidate, rule)) ? distance : null;
    }

    private static bool IsOf(Type type, Type rule) =>
        type == rule || (type.IsGenericType && rule.IsGenericTypeDefinition && type.GetGenericTypeDefinition() == rule);

    private static string? Write(Func<object, TextWriter, bool> format, object value, Failures failures)
    {
        return failures.Try("its registered formatter", Written);

        string? Written()
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            return format(value, writer) ? writer.ToString() : null;
        }
    }
}
