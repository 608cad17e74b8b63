using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>Collects what begins with what is written, and puts it in order.</summary>
internal sealed class ItemList(string prefix)
{
    private readonly List<(bool IsExact, Rank Rank, CompletionItem Item)> items = [];

    public bool HasPrefix => prefix.Length > 0;

    /// <summary>Adds a text.</summary>
    /// <param name="text">What to write.</param>
    /// <param name="kind">See <see cref="CompletionItem"/>.</param>
    /// <param name="rank">Its place among those that match as well.</param>
    /// <param name="name">What must begin with the prefix, if not the text.</param>
    public void Add(string text, string kind, Rank rank, string? name = null)
    {
        if (Matches(text) || (name is not null && Matches(name)))
            items.Add(((name ?? text).StartsWith(prefix, StringComparison.Ordinal), rank, new CompletionItem(text, kind)));
    }

    /// <summary>Adds a symbol by its name, unless it is one that cannot be named or is hidden from readers.</summary>
    public void Add(ISymbol symbol, Rank rank, string? text = null)
    {
        text ??= symbol.Name;
        if (symbol.CanBeReferencedByName && Matches(text.TrimStart('@')) && !IsHidden(symbol))
            items.Add((text.StartsWith(prefix, StringComparison.Ordinal), rank, new CompletionItem(Escaped(text), SymbolKinds.Of(symbol))));
    }

    /// <summary>Those in the letters' case first; each text once.</summary>
    public IReadOnlyList<CompletionItem> InOrder() =>
    [
        .. items.OrderByDescending(item => item.IsExact)
            .ThenBy(item => item.Rank)
            .ThenBy(item => item.Item.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(item => item.Item.Text, StringComparer.Ordinal)
            .Select(item => item.Item)
            .DistinctBy(item => item.Text),
    ];

    /// <summary>Does it begin with what is written, in whatever case?</summary>
    public bool Matches(string text) => text.StartsWith(prefix.TrimStart('@'), StringComparison.OrdinalIgnoreCase);

    private static string Escaped(string text) => SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None ? text : "@" + text;

    private static bool IsHidden(ISymbol symbol) => !SymbolKinds.IsOwn(symbol) && symbol.GetAttributes().Any(IsHiding);

    /// <summary>[EditorBrowsable(EditorBrowsableState.Never)]</summary>
    private static bool IsHiding(AttributeData attribute) =>
        attribute.AttributeClass?.Name == nameof(System.ComponentModel.EditorBrowsableAttribute) &&
        attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }];
}
