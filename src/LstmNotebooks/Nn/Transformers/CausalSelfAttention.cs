using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Causal self-attention with several heads: every step takes from itself and the steps before what its query asks for.</summary>
/// <remarks>
/// B = batch, T = sequence length, C = size of a step, heads of D = C / heads numbers each: q, k, v = W x + b, a = softmax(q · k / √D)
/// over this step and those before, y = W′ (Σ a v) + b′. Vaswani et al., Attention is all you need (2017), section 3.2. Parameters
/// are named as those of PyTorch's MultiheadAttention.
/// </remarks>
public sealed class CausalSelfAttention : Module
{
    /// <summary>A layer with weights from <paramref name="random"/>, from which nothing is drawn itself.</summary>
    /// <param name="size">C.</param>
    /// <param name="heads">How many heads; they divide C.</param>
    /// <param name="random">Where the initial weights come from: W as Glorot's uniform, W′ as a linear layer's; biases are 0.</param>
    /// <exception cref="ArgumentException">The heads do not divide the size.</exception>
    public CausalSelfAttention(int size, int heads, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(heads, 1);
        ArgumentNullException.ThrowIfNull(random);
        if (size % heads != 0)
            throw new ArgumentException(
                $"The heads of an attention share its size evenly, but {heads} do not divide {size}: "
                + "take a size that is a multiple of the heads.",
                nameof(heads));
        (Size, Heads) = (size, heads);
        InputWeights = Add("in_proj_weight", Initialize.GlorotUniform([3 * size, size], random.Fork("in_proj")));
        InputBias = Add("in_proj_bias", Initialize.Zeros([3 * size]));
        Output = Add("out_proj", new Linear(size, size, random.Fork("out_proj")));
        Output.Bias.Value.Values.Clear();
    }

    /// <summary>C.</summary>
    public int Size { get; }

    /// <summary>How many heads.</summary>
    public int Heads { get; }

    /// <summary>W, [3C, C]: rows of queries, then of keys, then of values.</summary>
    public Parameter InputWeights { get; }

    /// <summary>b, [3C].</summary>
    public Parameter InputBias { get; }

    /// <summary>W′ and b′.</summary>
    public Linear Output { get; }

    /// <summary>[B, T, C].</summary>
    /// <param name="x">[B, T, C]. Padding belongs on the right, where no real step sees it.</param>
    /// <exception cref="ShapeException">The last dimension is not C.</exception>
    public Tensor Forward(Tensor x)
    {
        SequenceModule.CheckInput(nameof(CausalSelfAttention), x, Size);
        return Output.Forward(Project(x).CausalAttention(Heads));
    }

    /// <summary>[B, 1, C]: one step more, after those that the cache keeps.</summary>
    internal Tensor Step(Tensor x, AttentionCache cache) => Output.Forward(cache.Read(Project(x), Heads));

    private Tensor Project(Tensor x) => x.Linear(InputWeights.Value, InputBias.Value);
}
