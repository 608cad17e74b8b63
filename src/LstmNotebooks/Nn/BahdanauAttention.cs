using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Additive attention with queries: score = v · tanh(W q + U k + b).</summary>
/// <remarks>
/// Bahdanau, Cho and Bengio, Neural machine translation by jointly learning to align and translate (2015); H = size of queries
/// and keys, A = attention size. Without queries: <see cref="AdditiveAttention"/>.
/// </remarks>
public sealed class BahdanauAttention : CrossAttention
{
    /// <summary>A layer with weights from <paramref name="random"/>, from which nothing is drawn itself.</summary>
    /// <param name="size">H.</param>
    /// <param name="attentionSize">A.</param>
    /// <param name="random">Where the initial weights come from: W, U and b as a linear layer's, v uniform within ±1/√A.</param>
    public BahdanauAttention(int size, int attentionSize, RandomStream random) : base(size)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfLessThan(attentionSize, 1);
        Query = Add("query.weight", Initialize.KaimingUniform([attentionSize, size], random.Fork("query")));
        Key = Add("key", new Linear(size, attentionSize, random.Fork("key")));
        Context = Add("context", Initialize.KaimingUniform([1, attentionSize], random.Fork("context")));
    }

    /// <summary>W, [A, H].</summary>
    public Parameter Query { get; }

    /// <summary>U and b.</summary>
    public Linear Key { get; }

    /// <summary>v, [1, A].</summary>
    public Parameter Context { get; }

    internal override Tensor Prepare(Tensor keys) => Key.Forward(keys);

    private protected override Tensor Score(Tensor queries, Tensor prepared)
    {
        var projected = queries.Reshape(-1, Size).MatMul(Query.Value.Transpose());
        return projected.Reshape(queries.Shape[0], queries.Shape[1], Key.OutputSize).AdditiveScores(prepared, Context.Value);
    }
}
