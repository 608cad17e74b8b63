using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

public static partial class Initialize
{
    /// <summary>Starts recurrent layers anew as Keras does: Glorot-uniform W, orthogonal U, biases of 0, and 1 for forget gates.</summary>
    /// <remarks>
    /// Every parameter is drawn from a stream of its own name, so the number of layers does not change the ones below. Where a
    /// cell adds two biases, only the first has the 1. U is orthogonal as a whole, [gH, H], so a single gate's part of it is not:
    /// <see cref="OrthogonalPerGate(RecurrentModule,RandomStream)"/> makes it so.
    /// </remarks>
    /// <param name="module">Layers whose weights are overwritten.</param>
    /// <param name="random">Where the weights come from; nothing is drawn from the stream itself.</param>
    public static void Keras(SequenceModule module, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(random);
        foreach (var (name, parameter) in module.NamedParameters)
        {
            if (name.StartsWith("weight_ih", StringComparison.Ordinal))
                GlorotUniform(parameter.Value, random.Fork(name));
            else if (name.StartsWith("weight_hh", StringComparison.Ordinal))
                Orthogonal(parameter.Value, random.Fork(name));
            else
                parameter.Value.Values.Clear();
        }
        ForgetBias(module, 1);
    }

    /// <summary>Starts a linear layer anew as Keras does: Glorot-uniform weights, a bias of 0.</summary>
    public static void Keras(Linear layer, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(layer);
        GlorotUniform(layer.Weights.Value, random);
        layer.Bias.Value.Values.Clear();
    }

    /// <summary>Starts a table anew as Keras does: uniform within ±0.05; the padding row stays 0.</summary>
    public static void Keras(Embedding table, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(table);
        Uniform(table.Weights.Value, 0.05f, random);
        if (table.PaddingIndex is { } padding)
            table.Weights.Value.Values.Slice(padding * table.EmbeddingSize, table.EmbeddingSize).Clear();
    }

    /// <summary>Starts attention anew with Keras' weights of linear layers.</summary>
    public static void Keras(AdditiveAttention layer, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(random);
        Keras(layer.Projection, random.Fork("projection"));
        GlorotUniform(layer.Context.Value, random.Fork("context"));
    }
}
