using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>How Keras keeps weights, for those who bring them.</summary>
internal static class KerasWeights
{
    /// <summary>What to do with them.</summary>
    public const string Help =
        "Keras keeps weights in another layout. Transpose every kernel, and call it weight_ih_l0, "
        + "recurrent_kernel weight_hh_l0 and bias bias_ih_l0; "
        + "bias_hh_l0 is zeros, and a Dense layer's kernel is head.weight. Of an LSTM the gates i, f, c, o keep their order; "
        + "of a GRU z, r, h become r, z, h, "
        + "and the second row of its bias is bias_hh_l0. Write these tensors with SafeTensorsFile.Write, and load that.";

    /// <summary>Whether a tensor is called as Keras calls weights.</summary>
    public static bool IsKernel(string name) => name.Split('/', '.')[^1].Split(':')[0] is "kernel" or "recurrent_kernel";

    /// <summary>Whether a shape is the other turned round.</summary>
    public static bool IsTransposed(Shape shape, Shape expected) =>
        shape.Rank == 2 && expected.Rank == 2 && shape[0] == expected[1] && shape[1] == expected[0];
}
