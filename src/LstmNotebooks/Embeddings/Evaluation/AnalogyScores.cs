using System.Runtime.CompilerServices;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>How well every word answers an analogy, from its cosines with the three words of the question.</summary>
internal static class AnalogyScores
{
    private const float Epsilon = 0.001f;

    /// <summary>One score per word.</summary>
    /// <param name="method">The score: additive or multiplicative.</param>
    /// <param name="a">[words] cosines with a of "a is to b as c is to d".</param>
    /// <param name="b">[words] cosines with b.</param>
    /// <param name="c">[words] cosines with c.</param>
    /// <param name="scores">
    /// [words], written; for <see cref="AnalogyMethod.Add"/> without the division by |b − a + c|, the same for all words.
    /// </param>
    public static void Of(AnalogyMethod method, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, Span<float> scores)
    {
        if (method == AnalogyMethod.Add)
        {
            PairMap.Run(default(Difference), b, a, scores, accumulate: false);
            PairMap.Run(default(Sum), scores, c, scores, accumulate: false);
        }
        else
        {
            PairMap.Run(default(MovedProduct), b, c, scores, accumulate: false);
            PairMap.Run(default(MovedQuotient), scores, a, scores, accumulate: false);
        }
    }

    private readonly struct Difference : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => x - y;
    }

    private readonly struct Sum : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => x + y;
    }

    /// <summary>(x + 1) / 2 · (y + 1) / 2.</summary>
    private readonly struct MovedProduct : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => (x + V.All(1)) * (y + V.All(1)) * V.All(0.25f);
    }

    /// <summary>x / ((y + 1) / 2 + ε).</summary>
    private readonly struct MovedQuotient : IPairFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply<V>(V x, V y) where V : struct, ILanes<V> => x / ((y + V.All(1)) * V.All(0.5f) + V.All(Epsilon));
    }
}
