using LstmNotebooks.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>Labelled headlines that do not ship.</summary>
/// <param name="Name">What the command line calls them.</param>
/// <param name="Title">What tables call them.</param>
/// <param name="File">Where they lie in the data mirror.</param>
/// <param name="Read">The loader of such a file.</param>
internal sealed record HeadlineSet(string Name, string Title, string File, Func<string, LoadOptions?, IEnumerable<LabelledText>> Read)
{
    public static IReadOnlyList<HeadlineSet> All { get; } =
    [
        new("onion", "Onion-or-not", "fake-news/onion-or-not.csv.gz", FakeNewsData.OnionOrNot),
        new("clickbait", "clickbait", "fake-news/clickbait.csv.gz", FakeNewsData.Clickbait),
        new("fake-or-real", "fake-or-real titles", "fake-news/fake_or_real_news_titles.csv.gz", FakeNewsData.McIntire),
        new("politifact", "PolitiFact titles", "fake-news/fakenewsnet-politifact-titles.csv", FakeNewsData.FakeNewsNetTitles),
    ];

    public static HeadlineSet Find(string name) => All.FirstOrDefault(set => set.Name == name)
        ?? throw new ArgumentException(
            $"No headlines are called '{name}': choose from {string.Join(", ", All.Select(static known => known.Name))}.");
}
