namespace LstmNotebooks.Embeddings;

/// <summary>
/// How much of a corpus is worked on at once: so little that a word rarely occurs in two places of a round, which would not see
/// each other's gain. A function of the vocabulary alone.
/// </summary>
/// <param name="Parts">Parts of a round, which threads share.</param>
/// <param name="PartLength">Places of the corpus, or pairs of words, in a part.</param>
internal readonly record struct RoundSize(int Parts, int PartLength)
{
    private const int WordsAPlace = 50;
    private const int MostParts = 8;
    private const int MostPlaces = 128;

    /// <summary>Places in a round.</summary>
    public int Length => Parts * PartLength;

    /// <summary>The size for a vocabulary.</summary>
    public static RoundSize Of(int words)
    {
        var places = Math.Clamp(words / WordsAPlace, 1, MostPlaces);
        var parts = Math.Min(MostParts, places);
        return new RoundSize(parts, places / parts);
    }
}
