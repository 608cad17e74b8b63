using LstmNotebooks.Embeddings;
using TorchSharp.Modules;

namespace LstmNotebooks.Torch;

/// <summary>Word vectors as TorchSharp's embedding layers, and back.</summary>
public static class TorchEmbeddings
{
    /// <summary>An embedding layer whose row n is the vector of word n.</summary>
    /// <param name="vectors">The words' vectors.</param>
    /// <param name="freeze">Whether training leaves them as they are.</param>
    /// <exception cref="LibTorchException">libtorch cannot be loaded; the message says why and what to do.</exception>
    public static Embedding ToEmbedding(this WordVectors vectors, bool freeze = true)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        LibTorch.Require();
        using var table = torch.tensor(vectors.Values.ToArray(), [vectors.Count, vectors.Size]);
        return torch.nn.Embedding_from_pretrained(table, freeze);
    }

    /// <summary>The rows of an embedding layer as the vectors of words.</summary>
    /// <param name="embedding">The layer.</param>
    /// <param name="words">[rows] what row n is the vector of.</param>
    /// <exception cref="ArgumentException">There is not one word per row.</exception>
    public static WordVectors ToWordVectors(this Embedding embedding, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        ArgumentNullException.ThrowIfNull(words);
        var table = embedding.weight!.ToLibrary();
        return words.Count == table.Shape[0]
            ? new WordVectors([.. words], table.ToArray(), table.Shape[1])
            : throw new ArgumentException(
                $"The embedding has {table.Shape[0]} rows but got {words.Count} words: pass one word per row.", nameof(words));
    }
}
