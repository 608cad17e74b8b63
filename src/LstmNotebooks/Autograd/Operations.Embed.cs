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
            throw new ShapeException($"Embed expects as many tokens as the shape holds, in at most {Shape.MaxRank - 1} dimensions, but got {tokens.Length:N0} tokens for {shape}.");

        var size = table.Shape[1];
        var y = Tensor.Uninitialized(WithLast(shape, size));
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((uint)tokens[i] >= (uint)table.Shape[0])
                throw new ArgumentOutOfRangeException(nameof(tokens), $"Embed got token {tokens[i]} at position {Position(shape, i)} but the vocabulary has {table.Shape[0]:N0}: tokens are 0 to {table.Shape[0] - 1}. Map unknown words to a token of their own.");
            table.Values.Slice(tokens[i] * size, size).CopyTo(y.Values[(i * size)..]);
        }
        if (Tape.Needs(table))
            Tape.Record(new EmbedOperation(table, tokens, paddingIndex, y), y);
        return y;
    }

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

    private sealed class EmbedOperation : UnaryOperation
    {
        private readonly int count;
        private readonly int? paddingIndex;
        private int[]? tokens;

        public EmbedOperation(Tensor table, ReadOnlySpan<int> tokens, int? paddingIndex, Tensor y) : base(table, y)
        {
            this.paddingIndex = paddingIndex;
            count = tokens.Length;
            this.tokens = ArrayPool<int>.Shared.Rent(count);
            tokens.CopyTo(this.tokens);
        }

        /// <summary>dTable[token] = Σ dy over the token's positions, in ascending order; 0 for padding.</summary>
        internal override void Backward()
        {
            // Every row of the table adds its own positions in order, so going by position gives the bits of going by token.
            var size = X.Shape[1];
            var gradient = X.GradientToAddTo();
            for (var i = 0; i < count; i++)
            {
                var token = tokens![i];
                if (token == paddingIndex)
                    continue;
                var row = gradient.Slice(token * size, size);
                Elementwise.Map<AddFunction>(row, Y.Gradient.Slice(i * size, size), row);
            }
        }

        internal override void Release()
        {
            base.Release();
            if (tokens is { } rented)
                ArrayPool<int>.Shared.Return(rented);
            tokens = null;
        }
    }
}
