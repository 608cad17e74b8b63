using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text.Translation;

/// <summary>data/README.md says what the phrasebook is; these tests hold it to that.</summary>
public sealed class PhrasebookTests
{
    private static readonly IReadOnlyList<Phrase> Phrases = Corpus.Phrasebook(RepositoryFiles.Find("data/language/phrasebook.csv"));

    [Fact]
    public void Topics_AreTwentyOfSeventyFivePairs()
    {
        var topics = Phrases.CountBy(static phrase => phrase.Topic).ToArray();

        Assert.Equal(20, topics.Length);
        Assert.All(topics, static topic => Assert.Equal(75, topic.Value));
    }

    [Fact]
    public void Sentences_AreDistinctPlainAndPolite()
    {
        Assert.Equal(
            Phrases.Count,
            Phrases.Select(static phrase => phrase.English.ToLowerInvariant().TrimEnd('.', '?', '!')).Distinct().Count());
        Assert.Equal(
            Phrases.Count,
            Phrases.Select(static phrase => phrase.German.ToLowerInvariant().TrimEnd('.', '?', '!')).Distinct().Count());
        Assert.All(Phrases, static phrase => Assert.Equal(phrase.English[^1], phrase.German[^1]));
        Assert.All(Phrases, static phrase => Assert.Contains(phrase.English[^1], ".?!"));
        Assert.DoesNotContain(
            Phrases,
            static phrase =>
                new WordTokenizer().Tokenize(phrase.German).Any(static word => word is "du" or "dich" or "dir" or "dein" or "deine"));
        Assert.Equal(435, Phrases.Count(static phrase => phrase.English.EndsWith('?')));
    }

    [Fact]
    public void Words_AreAsManyAsTheReadmeSays()
    {
        string Counted(Func<Phrase, string> text)
        {
            var words = Phrases.Select(phrase => new WordTokenizer().Tokenize(text(phrase))).ToArray();
            int[] lengths = [.. words.Select(static row => row.Count)];
            var distinct = words.SelectMany(static row => row).Distinct().Count();
            return FormattableString.Invariant($"| {lengths.Average():F1} ({lengths.Min()} to {lengths.Max()}) | {distinct:N0} |");
        }
        var readme = File.ReadAllText(RepositoryFiles.Find("data/README.md"));

        Assert.Contains($"| English {Counted(static phrase => phrase.English)}", readme);
        Assert.Contains($"| German {Counted(static phrase => phrase.German)}", readme);
    }

    [Fact]
    public void Read_AnEmptyCell_NamesTheLine()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Find("phrases.csv"), "topic,english,german\nhotel,A room.,Ein Zimmer.\nhotel,A key.,\n");

        var error = Assert.Throws<InvalidDataException>(() => Corpus.Phrasebook(folder.Find("phrases.csv")));

        Assert.Equal("phrases.csv, line 3: column 'german' is empty. Fill in the cell, or take the file as it ships.", error.Message);
    }
}
