using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Word vectors judged by analogies; shows itself as a table.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="Method">How the answers were found.</param>
/// <param name="Sections">One a section.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record AnalogyReport(string Set, AnalogyMethod Method, IReadOnlyList<AnalogyScore> Sections) : IHtml
{
    /// <summary>All sections together.</summary>
    public AnalogyScore Total =>
        new("total", Sections.Sum(score => score.Right), Sections.Sum(score => score.Known), Sections.Sum(score => score.Missing));

    /// <summary>The score of the section of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such section.</exception>
    public AnalogyScore this[string section] => Sections.FirstOrDefault(score => score.Section == section)
        ?? throw new KeyNotFoundException(
            $"The report has no section '{section}' but {string.Join(", ", Sections.Select(score => $"'{score.Section}'"))}.");

    /// <summary>A row a section, and the total.</summary>
    public Table ToTable() => Table.Of(
        $"Analogies of {Set}, {(Method == AnalogyMethod.Add ? "3CosAdd" : "3CosMul")}",
        Sections.Append(Total),
        [
            ("section", score => score.Section),
            ("right", score => score.Right),
            ("of", score => score.Known),
            ("accuracy", score => score.Accuracy?.ToString("F4", CultureInfo.InvariantCulture) ?? "–"),
            ("left out", score => score.Missing),
        ],
        "Left out are questions with a word that has no vector.");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();
}
