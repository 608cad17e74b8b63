using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>Some reports of the course's news.</summary>
internal sealed class NewsPart(IEnumerable<NewsItem> items)
{
    public IReadOnlyList<NewsItem> Items { get; } = [.. items];

    /// <summary>[N] title and body of each.</summary>
    public string[] Texts => [.. Items.Select(static item => item.FullText())];

    /// <summary>[N] real or fake.</summary>
    public string[] Labels => [.. Items.Select(static item => item.Label)];
}
