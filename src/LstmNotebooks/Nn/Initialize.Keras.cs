using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

public static partial class Initialize
{
    /// <summary>Starts recurrent layers anew as Keras does: Glorot-uniform W, orthogonal U, biases of 0, and 1 for an LSTM's forget gates.</summary>
    /// <remarks>
    /// Every parameter is drawn from a stream of its own name, so the number of layers does not change the ones below. Where a
    /// cell adds two biases, only the first has the 1.
    /// </remarks>
    /// <param name="module">Layers whose weights are overwritten.</param>
    /// <param name="random">Where the weights come from; nothing is drawn from the stream itself.</param>
    public static void Keras(RecurrentModule module, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(random);
        foreach (var (name, parameter) in module.NamedParameters)
        {
            if (name.StartsWith("weight_ih", StringComparison.Ordinal))
                GlorotUniform(parameter.Value, random.Fork(name));
            else if (name.StartsWith("weight_hh", StringComparison.Ordinal))
                Orthogonal(parameter.Value, random.Fork(name));
            else if (module is Lstm && name.StartsWith("bias_ih", StringComparison.Ordinal))
                UnitForgetBias(parameter.Value);
            else
                parameter.Value.Values.Clear();
        }
    }
}
