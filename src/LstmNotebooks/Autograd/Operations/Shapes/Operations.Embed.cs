using System.Buffers;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>[N, E]: the row of the table that belongs to each token.</summary>
    /// <param name="table">[V, E].</param>
    /// <param name="tokens">N numbers of 0 … V − 1.</param>
    /// <param name="paddingIndex">A token whose row gets no gradient.</param>
    public static Tensor Embed(this Tensor table, ReadOnlySpan<int> tokens, int? paddingIndex = null) =>
        Embed(table, tokens, [tokens.Length], paddingIndex);

    /// <summary>[…, E]: the row of the table that belongs to each token.</summary>
    /// <param name="table">[V, E].</param>
    /// <param name="tokens">Numbers of 0 … V − 1, in row-major order of <paramref name="shape"/>.</param>
    /// <param name="shape">The tokens' shape, such as [B, T].</param>
    /// <param name="paddingIndex">A token whose row gets no gradient.</param>
    public static Tensor Embed(this Tensor table, ReadOnlySpan<int> tokens, Shape shape, int? paddingIndex = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Rank != 2)
            throw new ShapeException($"Embed expects a table of shape [vocabulary, embedding] but got {table.Shape}.");
        if (shape.Length != tokens.Length || shape.Rank == Shape.MaxRank)
            throw new ShapeException(
                $"Embed expects as many tokens as the shape holds, in at most {Shape.MaxRank - 1} dimensions, "
                + $"but got {tokens.Length:N0} tokens for {shape}.");

        var vocabularySize = table.Shape[0];
        if (FirstOutside(tokens, vocabularySize) is >= 0 and var i)
            throw new ArgumentOutOfRangeException(
                nameof(tokens),
                $"Embed got token {tokens[i]} at position {Position(shape, i)} but the vocabulary has {vocabularySize:N0}: "
                + $"tokens are 0 to {vocabularySize - 1}. Map unknown words to a token of their own.");

        // A copy, as the caller may use the array again before the backward pass.
        var kept = ArrayPool<int>.Shared.Rent(tokens.Length);
        tokens.CopyTo(kept);
        var y = Tensor.Uninitialized(WithLast(shape, table.Shape[1]));
        EmbedJob.Run(table.Storage, kept, tokens.Length, table.Shape[1], y.Storage);
        if (Tape.Needs(table))
            Tape.Record(new EmbedOperation(table, kept, tokens.Length, paddingIndex, y), y);
        else
            ArrayPool<int>.Shared.Return(kept);
        return y;
    }

    private static int FirstOutside(ReadOnlySpan<int> tokens, int vocabularySize) =>
        vocabularySize > 0 ? tokens.IndexOfAnyExceptInRange(0, vocabularySize - 1) : Math.Min(0, tokens.Length - 1);

    private static Shape WithLast(Shape shape, int size)
    {
        Span<int> sizes = stackalloc int[Shape.MaxRank];
        for (var i = 0; i < shape.Rank; i++)
            sizes[i] = shape[i];
        sizes[shape.Rank] = size;
        return Shape.Create(sizes[..(shape.Rank + 1)]);
    }

    private static string Position(Shape shape, int index)
    {
        var position = new int[shape.Rank];
        for (var i = shape.Rank - 1; i >= 0; i--)
            (index, position[i]) = Math.DivRem(index, shape[i]);
        return $"[{string.Join(", ", position)}]";
    }

    private sealed class EmbedOperation(Tensor table, int[] tokens, int count, int? paddingIndex, Tensor y) : UnaryOperation(table, y)
    {
        /// <summary>dTable[token] = Σ dy over the token's positions, in ascending order; 0 for padding.</summary>
        internal override void Backward() => X.AddRowGradients(tokens.AsSpan(0, count), paddingIndex, Y.GradientStorage!);

        internal override void Release()
        {
            base.Release();
            ArrayPool<int>.Shared.Return(tokens);
        }
    }

    /// <summary>Copies the row of each token.</summary>
    private readonly struct EmbedJob(float[] table, int[] tokens, int tokenCount, int size, float[] y, int count) : IPartJob
    {
        /// <summary>y[i] = table[tokens[i]], shared among threads when there is much to do.</summary>
        /// <param name="table">[…, size].</param>
        /// <param name="tokens">[tokenCount] rows of the table; may be longer.</param>
        /// <param name="tokenCount">Number of tokens.</param>
        /// <param name="size">Length of a row.</param>
        /// <param name="y">[tokenCount, size], written.</param>
        public static void Run(float[] table, int[] tokens, int tokenCount, int size, float[] y)
        {
            var count = Parts.Count(tokenCount, size);
            var job = new EmbedJob(table, tokens, tokenCount, size, y, count);
            Workers.Run(count, ref job);
        }

        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, count, tokenCount);
            for (var i = start; i < end; i++)
                table.AsSpan(tokens[i] * size, size).CopyTo(y.AsSpan(i * size));
        }
    }
}
