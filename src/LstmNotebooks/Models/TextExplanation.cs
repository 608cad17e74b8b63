using System.Globalization;
using System.Text;
using LstmNotebooks.Display;

namespace LstmNotebooks.Models;

/// <summary>A text whose words are weighed; shows itself as coloured text with a number at each word.</summary>
/// <remarks>
/// Blue speaks for the class and red against it, two colours that no colour blindness mixes up; the numbers say the same.
/// </remarks>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class TextExplanation : IHtml
{
    private const string For = "33,102,172";
    private const string Against = "214,47,39";
    private const double MostOpaque = 0.5; // Letters in the page's own colour stay readable on it, light or dark.

    private readonly string? note;
    private readonly bool isSigned;

    internal TextExplanation(string title, string label, IReadOnlyList<WordWeight> words, string? note, bool isSigned) =>
        (Title, Label, Words, this.note, this.isSigned) = (title, label, words, note, isSigned);

    /// <summary>What the numbers are.</summary>
    public string Title { get; }

    /// <summary>The class that is explained.</summary>
    public string Label { get; }

    /// <summary>Every word in the text's order, with its weight.</summary>
    public IReadOnlyList<WordWeight> Words { get; }

    /// <summary>The words that count most, for or against, the first of equals first.</summary>
    /// <param name="k">How many words.</param>
    public IReadOnlyList<WordWeight> TopK(int k = 10) => [.. Words.OrderByDescending(static word => Math.Abs(word.Weight)).Take(k)];

    /// <summary>The words and their weights, one row per word.</summary>
    public Table ToTable() =>
        Table.Of(Title, Words, [("word", static word => word.Word), (isSigned ? "log-odds" : "weight", word => Number(word.Weight))], note);

    /// <inheritdoc/>
    public string ToHtml()
    {
        var most = Words.Select(static word => Math.Abs(word.Weight)).DefaultIfEmpty().Max();
        var html = new StringBuilder("<div style=\"max-width:50em\">").Append(
            CultureInfo.InvariantCulture,
            $"<div style=\"font-weight:600\">{Markup.Escape(Title)}</div><p style=\"line-height:2.6;font-variant-numeric:tabular-nums\">");
        foreach (var (word, weight) in Words)
        {
            var opacity = most == 0 ? 0 : MostOpaque * Math.Abs(weight) / most;
            html.Append(
                CultureInfo.InvariantCulture,
                $"<ruby style=\"background:rgba({(weight < 0 ? Against : For)},{opacity:0.00});padding:.1em "
                + $".25em;border-radius:.2em\">{Markup.Escape(word)}<rp> "
                + $"(</rp><rt style=\"font-size:.65em\">{Number(weight)}</rt><rp>)</rp></ruby> ");
        }
        html.Append("</p>");
        if (note is not null)
            html.Append(CultureInfo.InvariantCulture, $"<div>{Markup.Escape(note)}</div>");
        return html.Append("</div>").ToString();
    }

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private string Number(double weight) => weight.ToString(isSigned ? "+0.00;−0.00;0.00" : "0.000", CultureInfo.InvariantCulture);
}
