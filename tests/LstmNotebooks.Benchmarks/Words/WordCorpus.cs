using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>A corpus as all trainers read it: a sentence per line, a space between words.</summary>
internal sealed class WordCorpus
{
    /// <summary>How often a word must occur to get a vector.</summary>
    public const int MinCount = 5;

    private WordCorpus(IReadOnlyList<string[]> sentences)
    {
        Sentences = sentences;
        Vocabulary = Vocabulary.Build(sentences, new VocabularyOptions { MinCount = MinCount, HasPadding = false, HasUnknown = false });
    }

    public IReadOnlyList<string[]> Sentences { get; }

    /// <summary>The words that get a vector, and nothing else.</summary>
    public Vocabulary Vocabulary { get; }

    public static WordCorpus Read(string path) =>
        new([.. File.ReadLines(path).Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);

    /// <summary>Writes the documentation of .NET, each different sentence once.</summary>
    public static void WriteApiDocs(string path) =>
        File.WriteAllLines(
            path,
            new WordTokenizer().Tokenize(Corpus.ApiDocs().Sentences(includeRepeats: false))
                .Select(static words => string.Join(' ', words)));

    /// <summary>Its sizes, as one line of JSON.</summary>
    /// <param name="title">What it is.</param>
    public string Describe(string title)
    {
        var row = new Row();
        row.Add("name", title);
        row.Add("sentences", Sentences.Count);
        row.Add("tokens", Sentences.Sum(static sentence => (long)sentence.Length));
        row.Add("known_tokens", Vocabulary.TokenCount);
        row.Add("words", Vocabulary.Count);
        return row.ToString();
    }
}
