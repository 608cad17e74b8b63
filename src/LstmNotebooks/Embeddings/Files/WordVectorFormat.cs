namespace LstmNotebooks.Embeddings;

/// <summary>How a file holds word vectors.</summary>
public enum WordVectorFormat
{
    /// <summary>
    /// One line per word: the word, which may hold spaces but not end in a number behind one, and its numbers, parted by spaces.
    /// </summary>
    GloVe,

    /// <summary>
    /// As <see cref="GloVe"/>, below a first line that says how many words and how many numbers there are; words may end in
    /// numbers.
    /// </summary>
    Word2VecText,

    /// <summary>The same first line, then each word, which holds no space, a space and its numbers as float32, 4 bytes each.</summary>
    Word2VecBinary,
}
