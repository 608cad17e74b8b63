namespace LstmNotebooks.Embeddings;

public sealed partial class WordVectors
{
    /// <summary>
    /// Reads a file of word vectors: the text form of GloVe, or word2vec's text or binary form, as it is, as gzip or as ZIP, told
    /// apart by the content.
    /// </summary>
    /// <remarks>
    /// Words of the text forms may hold spaces: the last fields of a line are its numbers, as many as a header says or most of the
    /// first lines have.
    /// </remarks>
    /// <exception cref="InvalidDataException">The file is not whole or not well-formed; the message says where.</exception>
    public static WordVectors Load(string path, WordVectorOptions? options = null) =>
        WordVectorReader.Read(path, options ?? new WordVectorOptions());

    /// <summary>Writes a file whole or not at all, as gzip when its name ends in .gz; every form gives back the same bits.</summary>
    /// <exception cref="ArgumentException">The form cannot hold a word; the message names it, and the form that can.</exception>
    public void Save(string path, WordVectorFormat format = WordVectorFormat.GloVe)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        WordVectorWriter.Write(this, path, format);
    }
}
