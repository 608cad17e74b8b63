namespace LstmNotebooks.Embeddings;

/// <summary>Whether a word predicts its context, or the context the word.</summary>
public enum Word2VecModel
{
    /// <summary>Each word of the context predicts the word in the middle.</summary>
    SkipGram,

    /// <summary>Continuous bag of words: the mean of the context predicts the word in the middle.</summary>
    Cbow,
}
