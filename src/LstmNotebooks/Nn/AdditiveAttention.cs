using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Additive attention: a weighted mean over the steps of a sequence, whose weights are learned.</summary>
/// <remarks>
/// B = batch, T = sequence length, C = size of a step, A = attention size: u = tanh(W x + b) at every step, weights
/// a = softmax(v · u) over the steps, result Σ a x. Bahdanau, Cho and Bengio, Neural machine translation by jointly learning
/// to align and translate (2015); without a query, as here: Yang et al., Hierarchical attention networks for document
/// classification (2016).
/// </remarks>
public sealed class AdditiveAttention : Module
{
    /// <summary>A layer with weights from <paramref name="random"/>, from which nothing is drawn itself.</summary>
    /// <param name="inputSize">C.</param>
    /// <param name="attentionSize">A.</param>
    /// <param name="random">Where the initial weights come from: W and b as a linear layer's, v uniform within ±1/√A.</param>
    public AdditiveAttention(int inputSize, int attentionSize, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Projection = Add("projection", new Linear(inputSize, attentionSize, random.Fork("projection")));
        Context = Add("context", Initialize.KaimingUniform([1, attentionSize], random.Fork("context")));
    }

    /// <summary>W and b.</summary>
    public Linear Projection { get; }

    /// <summary>v, [1, A]: what the layer looks for.</summary>
    public Parameter Context { get; }

    /// <summary>The weighted mean of every sequence.</summary>
    /// <param name="x">[B, T, C].</param>
    /// <param name="lengths">Real steps of each sequence; all of them when null.</param>
    /// <returns>[B, C] the means, and [B, T] the weights: they add up to 1 over a sequence's real steps, and are 0 in padding.</returns>
    /// <exception cref="ShapeException">The last dimension is not C.</exception>
    public (Tensor Pooled, Tensor Weights) Forward(Tensor x, SequenceLengths? lengths = null)
    {
        SequenceModule.CheckInput(nameof(AdditiveAttention), x, Projection.InputSize);
        var u = Projection.Forward(x).Tanh().Reshape(-1, Projection.OutputSize);
        var weights = u.MatMul(Context.Value.Transpose()).Reshape(x.Shape[0], x.Shape[1]).SoftmaxOverTime(lengths);
        return (x.WeightedSumOverTime(weights), weights);
    }
}
