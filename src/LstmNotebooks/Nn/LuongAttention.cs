using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Multiplicative attention: score = q · W k.</summary>
/// <remarks>
/// The form that Luong, Pham and Manning, Effective approaches to attention-based neural machine translation (2015), call
/// general; H = size of queries and keys. It is matrix products alone, so it costs less than additive attention.
/// </remarks>
public sealed class LuongAttention : CrossAttention
{
    /// <summary>A layer with weights from <paramref name="random"/>.</summary>
    /// <param name="size">H.</param>
    /// <param name="random">Where the initial weights come from: uniform within ±1/√H.</param>
    public LuongAttention(int size, RandomStream random) : base(size)
    {
        ArgumentNullException.ThrowIfNull(random);
        Weights = Add("weight", Initialize.KaimingUniform([size, size], random));
    }

    /// <summary>W, [H, H].</summary>
    public Parameter Weights { get; }

    internal override Tensor Prepare(Tensor keys) => keys;

    private protected override Tensor Score(Tensor queries, Tensor prepared) =>
        queries.Reshape(-1, Size)
            .MatMul(Weights.Value)
            .Reshape(queries.Shape[0], queries.Shape[1], Size)
            .BatchMatMul(prepared, transposeRight: true);
}
