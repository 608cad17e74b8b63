using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class InitializeGatesTests
{
    [Fact]
    public void OrthogonalPerGate_EveryGateOfEveryLayer_IsOrthogonal()
    {
        var lstm = new Lstm(3, 6, new RandomStream(1), layers: 2, bidirectional: true);
        var inputs = lstm.Parameters[0].Value.ToArray();

        Initialize.OrthogonalPerGate(lstm, new RandomStream(2));

        var weights = lstm.NamedParameters.Where(pair => pair.Key.StartsWith("weight_hh", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, weights.Length);
        foreach (var (_, parameter) in weights)
            for (var gate = 0; gate < 4; gate++)
                AssertOrthogonal(parameter.Value.Slice(0, 6 * gate, 6));
        Assert.Equal(inputs, lstm.Parameters[0].Value.ToArray());
    }

    [Fact]
    public void Orthogonal_OfAllGatesAtOnce_IsOrthogonalForNone()
    {
        var fused = Initialize.Orthogonal([24, 6], new RandomStream(2)).Value;

        for (var gate = 0; gate < 4; gate++)
        {
            var product = fused.Slice(0, 6 * gate, 6).Transpose().MatMul(fused.Slice(0, 6 * gate, 6));
            var trace = Enumerable.Range(0, 6).Sum(i => product[i, i]);
            Assert.InRange(trace, 0.1, 4); // 6 if it were; 1.5 on average
        }
    }

    [Fact]
    public void OrthogonalPerGate_RowsOfNoWholeGate_SaysTheShape()
    {
        var error = Assert.Throws<ShapeException>(() => Initialize.OrthogonalPerGate(Tensor.Zeros(7, 3), new RandomStream(1)));

        Assert.Contains("[gates · 3, 3] but got [7, 3]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForgetBias_EveryCell_SetsTheForgetGateAlone()
    {
        var (lstm, gru, sLstm, minLstm) = (
            new Lstm(3, 2, new RandomStream(1), separateBiases: true),
            new Gru(3, 2, new RandomStream(1)),
            new SLstm(3, 2, new RandomStream(1)),
            new MinLstm(3, 2, new RandomStream(1)));
        var before = new SequenceModule[] { lstm, gru, sLstm, minLstm }.Select(Biases).ToArray();

        foreach (var module in new SequenceModule[] { lstm, gru, sLstm, minLstm })
            Initialize.ForgetBias(module, 3);

        float[] WithForget(float[] bias, float value) => [.. bias[..2], value, value, .. bias[4..]];
        Assert.Equal([.. WithForget(before[0][..8], 3), .. WithForget(before[0][8..], 0)], Biases(lstm));
        Assert.Equal(before[1], Biases(gru));
        Assert.Equal(WithForget(before[2], 3), Biases(sLstm));
        Assert.Equal(WithForget(before[3], 3), Biases(minLstm));
    }

    private static float[] Biases(SequenceModule module) =>
        [
            .. module.NamedParameters.Where(static pair => pair.Key.StartsWith("bias", StringComparison.Ordinal))
                .SelectMany(static pair => pair.Value.Value.ToArray()),
        ];

    private static void AssertOrthogonal(Tensor matrix)
    {
        var product = matrix.Transpose().MatMul(matrix);
        for (var i = 0; i < matrix.Shape[1]; i++)
            for (var j = 0; j < matrix.Shape[1]; j++)
                Near.Equal(i == j ? 1 : 0, product[i, j], tolerance: 1e-5);
    }
}
