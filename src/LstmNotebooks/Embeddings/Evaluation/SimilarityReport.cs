using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Word vectors judged by sets of word pairs; shows itself as a table.</summary>
/// <param name="Scores">One a set.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record SimilarityReport(IReadOnlyList<SimilarityScore> Scores) : IHtml
{
    /// <summary>The score on the set of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such set.</exception>
    public SimilarityScore this[string set] => Scores.FirstOrDefault(score => score.Set == set)
        ?? throw new KeyNotFoundException(
            $"The report has no set '{set}' but {string.Join(", ", Scores.Select(score => $"'{score.Set}'"))}.");

    /// <summary>A row a set.</summary>
    public Table ToTable() => Table.Of(
        "Similarity of words, beside what people said",
        Scores,
        [
            ("set", score => score.Set),
            ("Spearman", score => score.Spearman?.ToString("F4", CultureInfo.InvariantCulture) ?? "–"),
            ("pairs", score => score.Known),
            ("left out", score => score.Missing),
        ],
        "Left out are pairs with a word that has no vector.");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();
}
