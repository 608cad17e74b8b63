using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Session;

/// <summary>Directives of .NET Interactive that have no meaning here.</summary>
internal static class OtherDirectives
{
    /// <summary>What a directive that is not known here is elsewhere, and what to do about it.</summary>
    /// <param name="name">The directive.</param>
    /// <param name="known">Those that are known here.</param>
    public static string Explain(string name, IEnumerable<Directive> known)
    {
        if (Remedy(name) is { } remedy)
            return $"{name} belongs to .NET Interactive, which runs several languages. {remedy}";
        return name.StartsWith("#!", StringComparison.Ordinal) && OtherLanguage.Of(name[2..]) is not null
            ? $"the directive {name} begins another language{OtherLanguage.Explain(name[2..])}."
            : $"unknown directive '{name}'. There are: {string.Join(", ", known.Select(directive => directive.Name).Distinct())}.";
    }

    private static string? Remedy(string name) => name switch
    {
        "#!connect" => "Open the connection in C#, with a package for that database or service.",
        "#!share" => "All cells here are C# and see each other's variables: leave the line out.",
        "#!set" => "Assign the value in C#: var name = value;",
        "#!kernel" or "#!select" => "All cells here are C#: leave the line out.",
        "#!log" or "#!verbose" or "#!extension" or "#!linqify" or "#!enable-telemetry" => "Leave the line out.",
        _ => null,
    };
}
