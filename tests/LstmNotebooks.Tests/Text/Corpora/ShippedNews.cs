using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>The news corpus as it ships.</summary>
internal static class ShippedNews
{
    public static IReadOnlyList<NewsItem> Items => field ??= Corpus.News(RepositoryFiles.Find("data/news/news.csv"));

    public static IReadOnlyList<NewsFact> Facts => field ??= Corpus.NewsFacts(RepositoryFiles.Find("data/news/facts.csv"));

    public static NewsItem[] Split(string name) => [.. Items.Where(item => item.Split == name)];

    public static int CountWords(string text) => text.Split(' ').Length;
}
