using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// Attention of one sequence's steps, the queries, to those of another, the keys: each query gets a weighted mean of the keys.
/// </summary>
/// <remarks>
/// B = batch, M = queries, T = keys, H = size of both: a score of every query with every key, weights = softmax of the scores
/// over a sequence's real keys, context = Σ weight · key. Padding has weight 0 and gets no gradient.
/// </remarks>
public abstract class CrossAttention : Module
{
    private protected CrossAttention(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
    }

    /// <summary>H.</summary>
    public int Size { get; }

    /// <summary>The context of every query.</summary>
    /// <param name="queries">[B, M, H].</param>
    /// <param name="keys">[B, T, H].</param>
    /// <param name="lengths">Real keys of each sequence; all of them when null.</param>
    /// <returns>
    /// [B, M, H] the contexts, and [B, M, T] the weights: they add up to 1 over a sequence's real keys, and are 0 in padding.
    /// </returns>
    /// <exception cref="ShapeException">A shape does not fit; the message says both.</exception>
    public (Tensor Context, Tensor Weights) Forward(Tensor queries, Tensor keys, SequenceLengths? lengths = null)
    {
        SequenceModule.CheckInput($"{GetType().Name}, as queries,", queries, Size);
        SequenceModule.CheckInput($"{GetType().Name}, as keys,", keys, Size);
        if (queries.Shape[0] != keys.Shape[0])
            throw new ShapeException(
                $"{GetType().Name} expects queries and keys of as many sequences but got {queries.Shape} and {keys.Shape}.");
        return Attend(queries, keys, Prepare(keys), lengths);
    }

    /// <summary>What of the keys does not depend on a query, so that it is computed once where queries come one after another.</summary>
    internal abstract Tensor Prepare(Tensor keys);

    /// <summary>[B, M, T] the score of every query with every key.</summary>
    private protected abstract Tensor Score(Tensor queries, Tensor prepared);

    /// <summary>The same as <see cref="Forward"/> with keys that are prepared.</summary>
    internal (Tensor Context, Tensor Weights) Attend(Tensor queries, Tensor keys, Tensor prepared, SequenceLengths? lengths)
    {
        var (batch, count, steps) = (queries.Shape[0], queries.Shape[1], keys.Shape[1]);
        var scores = Score(queries, prepared).Reshape(batch * count, steps);
        var weights = scores.SoftmaxOverTime(lengths?.ForEach(count)).Reshape(batch, count, steps);
        return (weights.BatchMatMul(keys), weights);
    }
}
