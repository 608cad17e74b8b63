namespace LstmNotebooks.Embeddings;

/// <summary>How training reads a corpus: the words' numbers in one array, with a mark after every sentence.</summary>
internal static class Sentences
{
    /// <summary>No word, but the end of a sentence; windows do not reach across it.</summary>
    public const int End = -1;
}
