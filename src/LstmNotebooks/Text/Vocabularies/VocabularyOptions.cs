namespace LstmNotebooks.Text;

/// <summary>Which words a <see cref="Vocabulary"/> keeps.</summary>
public sealed record VocabularyOptions
{
    /// <summary>How often a word must stand in the corpus.</summary>
    public int MinCount { get; init; } = 1;

    /// <summary>
    /// Entries at most, those for padding and unknown words among them; the most frequent words stay. No limit when null.
    /// </summary>
    public int? MaxSize { get; init; }

    /// <summary>Whether entry 0 fills up short sequences.</summary>
    public bool HasPadding { get; init; } = true;

    /// <summary>Whether an entry (1, or 0 without padding) stands for every word that is not kept.</summary>
    public bool HasUnknown { get; init; } = true;
}
