using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// One block of a causal transformer: self-attention and a feed-forward net, each after layer norm and added to what came in.
/// </summary>
/// <remarks>
/// C = size of a step, F = feed-forward size: x ← x + attention(norm₁ x), x ← x + W₂ relu(W₁ norm₂ x + b₁) + b₂. Vaswani et al.,
/// Attention is
/// all you need (2017), with the norm before each part: Xiong et al., On layer normalization in the transformer architecture (2020). It
/// computes what PyTorch's TransformerEncoderLayer does with norm_first and a causal mask, under the same parameter names.
/// </remarks>
public sealed class TransformerBlock : Module
{
    private readonly LayerNorm norm1, norm2;
    private readonly CausalSelfAttention attention;
    private readonly Linear linear1, linear2;
    private readonly Dropout dropout, dropout1, dropout2;

    /// <summary>A block with weights from <paramref name="random"/>, from which nothing is drawn itself.</summary>
    /// <param name="size">C.</param>
    /// <param name="heads">How many heads; they divide C.</param>
    /// <param name="random">Where the initial weights come from.</param>
    /// <param name="feedForwardSize">F; 4C when null.</param>
    /// <param name="dropout">Fraction dropped of both parts' results, and of the feed-forward net's hidden values, while training.</param>
    public TransformerBlock(int size, int heads, RandomStream random, int? feedForwardSize = null, float dropout = 0)
    {
        attention = Add("self_attn", new CausalSelfAttention(size, heads, random));
        FeedForwardSize = feedForwardSize ?? 4 * size;
        linear1 = Add(nameof(linear1), new Linear(size, FeedForwardSize, random.Fork(nameof(linear1))));
        this.dropout = Add(nameof(dropout), new Dropout(dropout, random.Fork(nameof(dropout))));
        linear2 = Add(nameof(linear2), new Linear(FeedForwardSize, size, random.Fork(nameof(linear2))));
        norm1 = Add(nameof(norm1), new LayerNorm(size));
        norm2 = Add(nameof(norm2), new LayerNorm(size));
        dropout1 = Add(nameof(dropout1), new Dropout(dropout, random.Fork(nameof(dropout1))));
        dropout2 = Add(nameof(dropout2), new Dropout(dropout, random.Fork(nameof(dropout2))));
    }

    /// <summary>C.</summary>
    public int Size => attention.Size;

    /// <summary>How many heads.</summary>
    public int Heads => attention.Heads;

    /// <summary>F.</summary>
    public int FeedForwardSize { get; }

    /// <summary>[B, T, C].</summary>
    /// <param name="x">[B, T, C]. Padding belongs on the right, where no real step sees it.</param>
    /// <exception cref="ShapeException">The last dimension is not C.</exception>
    public Tensor Forward(Tensor x)
    {
        SequenceModule.CheckInput(nameof(TransformerBlock), x, Size);
        return FeedForward(x.Add(dropout1.Forward(attention.Forward(norm1.Forward(x)))));
    }

    /// <summary>[B, 1, C]: one step more, after those that the cache keeps.</summary>
    internal Tensor Step(Tensor x, AttentionCache cache) => FeedForward(x.Add(attention.Step(norm1.Forward(x), cache)));

    private Tensor FeedForward(Tensor x) =>
        x.Add(dropout2.Forward(linear2.Forward(dropout.Forward(linear1.Forward(norm2.Forward(x)).Relu()))));
}
