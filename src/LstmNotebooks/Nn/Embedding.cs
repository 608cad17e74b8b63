using System.Runtime.InteropServices;
using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>A learned table with a row of numbers for each token.</summary>
/// <remarks>
/// V = vocabulary size, E = embedding size. Weights start normal with deviation 1, as PyTorch's; the padding row starts and stays
/// 0.
/// </remarks>
public sealed class Embedding : Module
{
    /// <summary>A table with weights from <paramref name="random"/>.</summary>
    public Embedding(int vocabularySize, int embeddingSize, RandomStream random, int? paddingIndex = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vocabularySize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(embeddingSize, 1);
        if (paddingIndex is { } index && (uint)index >= (uint)vocabularySize)
            throw new ArgumentOutOfRangeException(
                nameof(paddingIndex),
                index,
                $"The padding index is a token of the vocabulary, 0 to {vocabularySize - 1}, or null for none.");
        VocabularySize = vocabularySize;
        EmbeddingSize = embeddingSize;
        PaddingIndex = paddingIndex;
        Weights = Add("weight", Initialize.Normal([vocabularySize, embeddingSize], 1, random));
        if (paddingIndex is { } padding)
            Weights.Value.Values.Slice(padding * embeddingSize, embeddingSize).Clear();
    }

    /// <summary>V.</summary>
    public int VocabularySize { get; }

    /// <summary>E.</summary>
    public int EmbeddingSize { get; }

    /// <summary>The token that stands for no token; null for none.</summary>
    public int? PaddingIndex { get; }

    /// <summary>[V, E].</summary>
    public Parameter Weights { get; }

    /// <summary>[N, E]: the row of each token.</summary>
    /// <param name="tokens">N tokens, 0 to V − 1.</param>
    public Tensor Forward(ReadOnlySpan<int> tokens) => Weights.Value.Embed(tokens, PaddingIndex);

    /// <summary>[…, E]: the row of each token.</summary>
    /// <param name="tokens">Tokens, 0 to V − 1, in row-major order of <paramref name="shape"/>.</param>
    /// <param name="shape">Such as [B, T].</param>
    public Tensor Forward(ReadOnlySpan<int> tokens, Shape shape) => Weights.Value.Embed(tokens, shape, PaddingIndex);

    /// <summary>[B, T, E]: the row of each token.</summary>
    /// <param name="tokens">[B, T] tokens, 0 to V − 1.</param>
    public Tensor Forward(int[,] tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var flat = tokens.Length == 0 ? default : MemoryMarshal.CreateReadOnlySpan(ref tokens[0, 0], tokens.Length);
        return Forward(flat, [tokens.GetLength(0), tokens.GetLength(1)]);
    }
}
