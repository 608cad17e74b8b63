using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Code that .NET without ICU runs without an error and without effect: there it is a compile error.</summary>
internal static class CultureCalls
{
    private static readonly string[] Owners = ["string", "System.StringNormalizationExtensions", "System.Globalization.CompareOptions"];

    private static readonly string[] Names =
    [
        nameof(string.Normalize), nameof(string.IsNormalized), nameof(StringNormalizationExtensions.TryNormalize),
        nameof(StringNormalizationExtensions.GetNormalizedLength),
        nameof(CompareOptions.IgnoreNonSpace), nameof(CompareOptions.IgnoreSymbols), nameof(CompareOptions.IgnoreWidth),
        nameof(CompareOptions.IgnoreKanaType), nameof(CompareOptions.NumericOrdering),
    ];

    private static readonly DiagnosticDescriptor Rule = new(
        "LSTM002",
        "The library ICU is needed",
        "{0} has no effect here, since .NET runs without the library ICU. {1}.",
        "Notebook",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <summary>Can the code have any? Looks at its text alone; what it loads is another text.</summary>
    public static bool MayBeIn(string code) =>
        !Cultures.AreKnown && Names.Append("#load").Any(name => code.Contains(name, StringComparison.Ordinal));

    /// <summary>An error for each of them.</summary>
    public static ImmutableArray<Diagnostic> Find(CSharpCompilation compilation, CancellationToken cancellation) => Cultures.AreKnown
        ? []
        : [.. compilation.SyntaxTrees.SelectMany(tree => Find(compilation.GetSemanticModel(tree), cancellation))];

    /// <summary>What to add to the message of an exception that .NET without ICU throws.</summary>
    public static string Hint(Exception exception) =>
        !Cultures.AreKnown && (exception is TimeZoneNotFoundException || IsOfCultures(exception))
            ? $" .NET runs without the library ICU. {Cultures.Remedy}."
            : "";

    private static bool IsOfCultures(Exception exception) =>
        exception is CultureNotFoundException || exception.TargetSite?.DeclaringType?.Namespace == typeof(CultureInfo).Namespace;

    private static IEnumerable<Diagnostic> Find(SemanticModel model, CancellationToken cancellation) =>
        model.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(
                name => Names.Contains(name.Identifier.ValueText) && !MethodUses.IsInNameOf(name) && IsOfAnOwner(model, name, cancellation))
            .Select(name => Diagnostic.Create(Rule, name.GetLocation(), name.Identifier.ValueText, Cultures.Remedy));

    private static bool IsOfAnOwner(SemanticModel model, SimpleNameSyntax name, CancellationToken cancellation)
    {
        var found = model.GetSymbolInfo(name, cancellation);
        var symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
        return symbol?.ContainingType is { } owner && Owners.Contains(owner.ToDisplayString());
    }
}
