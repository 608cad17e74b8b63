using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>
/// A causal transformer: positions are added to the steps, blocks read them one above the other, and a layer norm ends it.
/// </summary>
/// <remarks>B = batch, T = sequence length, C = size of a step. Parameters are named as those of PyTorch's TransformerEncoder.</remarks>
public sealed class Transformer : Module
{
    private readonly TransformerBlock[] layers;
    private readonly LayerNorm norm;

    /// <summary>A transformer with weights from <paramref name="random"/>, from which nothing is drawn itself.</summary>
    /// <param name="size">C.</param>
    /// <param name="heads">How many heads; they divide C.</param>
    /// <param name="random">Where the initial weights come from.</param>
    /// <param name="layers">Blocks one above the other.</param>
    /// <param name="feedForwardSize">Size of the blocks' feed-forward nets; 4C when null.</param>
    /// <param name="dropout">Fraction dropped in the blocks while training.</param>
    public Transformer(int size, int heads, RandomStream random, int layers = 1, int? feedForwardSize = null, float dropout = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(layers, 1);
        ArgumentNullException.ThrowIfNull(random);
        this.layers = [.. Enumerable.Range(0, layers).Select(layer =>
            Add($"layers.{layer}", new TransformerBlock(size, heads, random.Fork($"layer {layer}"), feedForwardSize, dropout)))];
        norm = Add(nameof(norm), new LayerNorm(size));
    }

    /// <summary>C.</summary>
    public int Size => layers[0].Size;

    /// <summary>How many heads.</summary>
    public int Heads => layers[0].Heads;

    /// <summary>Blocks one above the other.</summary>
    public int Layers => layers.Length;

    /// <summary>[B, T, C]: every step after having seen itself and those before.</summary>
    /// <param name="x">[B, T, C]. Padding belongs on the right, where no real step sees it.</param>
    /// <exception cref="ShapeException">The last dimension is not C.</exception>
    public Tensor Forward(Tensor x)
    {
        SequenceModule.CheckInput(nameof(Transformer), x, Size);
        var hidden = x.Add(PositionEncoding.Of(x.Shape[0], x.Shape[1], Size));
        foreach (var layer in layers)
            hidden = layer.Forward(hidden);
        return norm.Forward(hidden);
    }

    /// <summary>A state before the first step, for <see cref="Step"/>.</summary>
    public TransformerState Start() => new(Layers);

    /// <summary>
    /// [B, 1, C]: the next step of every sequence, with the same bits as in <see cref="Forward"/> over all of them. For
    /// predictions: no gradient flows back through the state.
    /// </summary>
    /// <param name="x">[B, 1, C].</param>
    /// <param name="state">What was read before; the step is added to it.</param>
    /// <exception cref="ShapeException">x is not one step of C numbers of as many sequences as before.</exception>
    public Tensor Step(Tensor x, TransformerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        SequenceModule.CheckInput(nameof(Transformer), x, Size);
        if (x.Shape[1] != 1)
            throw new ShapeException(
                $"Step of a transformer reads one step at a time, of shape [batch, 1, {Size}], but got {x.Shape}. "
                + "Forward reads whole sequences.");
        using var paused = new InferencePause(this);
        var hidden = x.Add(PositionEncoding.Of(x.Shape[0], 1, Size, state.Count));
        for (var layer = 0; layer < Layers; layer++)
            hidden = layers[layer].Step(hidden, state[layer]);
        return norm.Forward(hidden);
    }
}
