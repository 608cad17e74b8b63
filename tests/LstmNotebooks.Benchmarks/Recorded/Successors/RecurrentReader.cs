using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Recurrent layers; with a head, every hidden state also attends to itself and those before.</summary>
internal sealed class RecurrentReader : SequenceReader
{
    private readonly SequenceModule layers;
    private readonly LayerNorm? norm;
    private readonly CausalSelfAttention? attention;

    public RecurrentReader(CellKind cell, int inputs, int units, RandomStream random, int depth = 1, bool attends = false)
    {
        layers = Add("layers", cell.Create(inputs, units, random.Fork("layers"), depth));
        Initialize.Keras(layers, random.Fork("start"));
        if (!attends)
            return;
        norm = Add("norm", new LayerNorm(units));
        attention = Add("attention", new CausalSelfAttention(units, heads: 1, random.Fork("attention")));
    }

    public override int OutputSize => layers.HiddenSize;

    public override Tensor Forward(Tensor x)
    {
        var hidden = layers.ForwardSteps(x);
        return attention is null ? hidden : hidden.Add(attention.Forward(norm!.Forward(hidden)));
    }
}
