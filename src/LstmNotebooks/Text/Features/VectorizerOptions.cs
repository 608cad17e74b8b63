namespace LstmNotebooks.Text;

/// <summary>What <see cref="BagOfWords"/> and <see cref="TfIdf"/> take for a feature of a text.</summary>
public sealed record VectorizerOptions
{
    /// <summary>Cuts the texts; words in small letters by default.</summary>
    public ITokenizer Tokenizer { get; init; } = new WordTokenizer();

    /// <summary>The fewest tokens in a row that make a feature.</summary>
    public int ShortestNGram { get; init; } = 1;

    /// <summary>The most tokens in a row that make a feature: 2 for words and pairs of words.</summary>
    public int LongestNGram { get; init; } = 1;

    /// <summary>Whether a feature counts once a text, however often it stands there.</summary>
    public bool Binary { get; init; }

    /// <summary>How many texts must have a feature.</summary>
    public int MinDocuments { get; init; } = 1;

    /// <summary>The largest share of the texts that may have a feature, 0 to 1; 1 keeps the most common words.</summary>
    public double MaxDocumentShare { get; init; } = 1;

    /// <summary>Features at most, the most frequent ones; all when null.</summary>
    public int? MaxFeatures { get; init; }

    /// <summary>Tokens to leave out, before n-grams are made, such as <see cref="Text.StopWords.English"/>; none when null.</summary>
    public IReadOnlySet<string>? StopWords { get; init; }
}
