using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class InitializeTests
{
    [Fact]
    public void Uniform_StaysWithinItsLimitWithTheRightVariance()
    {
        var values = Initialize.Uniform([100, 200], 0.25f, new RandomStream(1)).Value.ToArray();

        Assert.All(values, value => Assert.InRange(value, -0.25f, 0.25f));
        Near.Equal(0.25 * 0.25 / 3, values.Average(value => (double)value * value), 0.001);
    }

    [Fact]
    public void Normal_HasTheGivenDeviation()
    {
        var values = Initialize.Normal([100, 200], 0.5f, new RandomStream(2)).Value.ToArray();

        Assert.InRange(values.Average(value => (double)value * value), 0.24, 0.26); // four standard deviations
    }

    [Fact]
    public void KaimingUniform_IsWithinOneOverTheRootOfItsInputs()
    {
        var values = Initialize.KaimingUniform([300, 16], new RandomStream(3)).Value.ToArray();

        Assert.All(values, value => Assert.InRange(value, -0.25f, 0.25f));
        Assert.True(values.Max(Math.Abs) > 0.249f);
    }

    [Fact]
    public void GlorotUniform_IsWithinTheRootOfSixOverInputsAndOutputs()
    {
        var parameter = Initialize.GlorotUniform([30, 24], new RandomStream(4)).Value;

        AssertGlorot(parameter);
    }

    [Theory]
    [InlineData(40, 10)]
    [InlineData(10, 40)]
    [InlineData(33, 33)]
    [InlineData(1, 5)]
    public void Orthogonal_FewerSide_IsOrthonormal(int rows, int columns)
    {
        var weights = Initialize.Orthogonal([rows, columns], new RandomStream(5)).Value;

        var product = rows < columns ? weights.MatMul(weights.Transpose()) : weights.Transpose().MatMul(weights);

        Assert.Equal(Math.Min(rows, columns), product.Shape[0]);
        AssertIdentity(product);
    }

    [Fact]
    public void Orthogonal_Diagonal_TakesBothSigns()
    {
        // A decomposition whose signs were not set right favours one sign; here every orthogonal matrix is as likely.
        var signs = Enumerable.Range(0, 200).Select(i => Math.Sign(Initialize.Orthogonal([3, 3], new RandomStream((ulong)i)).Value[2, 2]));

        Assert.InRange(signs.Count(sign => sign > 0), 70, 130); // four standard deviations
    }

    [Fact]
    public void UnitForgetBias_IsOneForTheForgetGateOnly() =>
        Assert.Equal([0, 0, 1, 1, 0, 0, 0, 0], Initialize.UnitForgetBias(2).Value.ToArray());

    [Fact]
    public void Keras_EveryCellAndLayer_HasGlorotInputAndOrthogonalHiddenWeights()
    {
        RecurrentModule[] modules =
        [
            new Rnn(30, 24, new RandomStream(9)),
            new Gru(30, 24, new RandomStream(9)),
            new Lstm(30, 24, new RandomStream(9), layers: 2, bidirectional: true, separateBiases: true),
        ];

        foreach (var module in modules)
            Initialize.Keras(module, new RandomStream(10));

        Assert.Equal(6, Weights("weight_ih").Length);
        Assert.All(Weights("weight_ih"), weights => AssertGlorot(weights));
        Assert.Equal(6, Weights("weight_hh").Length);
        Assert.All(Weights("weight_hh"), weights => AssertIdentity(weights.Transpose().MatMul(weights)));

        Tensor[] Weights(string name) =>
            [
                .. modules.SelectMany(module => module.NamedParameters)
                    .Where(pair => pair.Key.StartsWith(name, StringComparison.Ordinal))
                    .Select(pair => pair.Value.Value),
            ];
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Keras_Lstm_HasOneForgetBiasOfOne(bool separateBiases)
    {
        var lstm = new Lstm(3, 2, new RandomStream(9), layers: 2, bidirectional: true, separateBiases: separateBiases);

        Initialize.Keras(lstm, new RandomStream(10));

        var biases = lstm.NamedParameters.Where(pair => pair.Key.StartsWith("bias", StringComparison.Ordinal)).ToArray();
        Assert.Equal(separateBiases ? 8 : 4, biases.Length);
        Assert.All(
            biases,
            pair => Assert.Equal(
                pair.Key.StartsWith("bias_ih", StringComparison.Ordinal) ? [0, 0, 1, 1, 0, 0, 0, 0] : new float[8],
                pair.Value.Value.ToArray()));
    }

    [Fact]
    public void Keras_RnnAndGru_HaveZeroBiases()
    {
        RecurrentModule[] modules = [new Rnn(3, 4, new RandomStream(9), separateBiases: true), new Gru(3, 4, new RandomStream(9))];

        foreach (var module in modules)
            Initialize.Keras(module, new RandomStream(10));

        var biases = modules.SelectMany(module => module.NamedParameters)
            .Where(pair => pair.Key.StartsWith("bias", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(4, biases.Length);
        Assert.All(biases, pair => Assert.Equal(new float[pair.Value.Length], pair.Value.Value.ToArray()));
    }

    [Fact]
    public void Keras_OneLayerMore_LeavesTheLayersBelowAsTheyAre()
    {
        var (one, two) = (new Lstm(3, 4, new RandomStream(1)), new Lstm(3, 4, new RandomStream(2), layers: 2));

        Initialize.Keras(one, new RandomStream(10));
        Initialize.Keras(two, new RandomStream(10));

        Assert.All(
            one.NamedParameters.Zip(two.NamedParameters),
            pair => Assert.Equal(pair.First.Value.Value.ToArray(), pair.Second.Value.Value.ToArray()));
    }

    [Fact]
    public void EveryMethod_SameStream_GivesTheSameWeights()
    {
        Func<RandomStream, Parameter>[] methods =
        [
            random => Initialize.Uniform([5, 7], 1, random),
            random => Initialize.Normal([5, 7], 1, random),
            random => Initialize.KaimingUniform([5, 7], random),
            random => Initialize.GlorotUniform([5, 7], random),
            random => Initialize.Orthogonal([5, 7], random),
        ];

        Assert.All(
            methods, method => Assert.Equal(method(new RandomStream(6)).Value.ToArray(), method(new RandomStream(6)).Value.ToArray()));
        Assert.All(
            methods, method => Assert.NotEqual(method(new RandomStream(6)).Value.ToArray(), method(new RandomStream(7)).Value.ToArray()));
    }

    [Fact]
    public void MatrixMethods_OfOtherShapes_SayWhatTheyNeed()
    {
        var random = new RandomStream(8);

        var errors = new[]
        {
            Assert.Throws<ShapeException>(() => Initialize.KaimingUniform([4], random)),
            Assert.Throws<ShapeException>(() => Initialize.GlorotUniform([4], random)),
            Assert.Throws<ShapeException>(() => Initialize.Orthogonal([4], random)),
        };

        Assert.All(
            errors,
            error => Assert.Contains("expects weights of shape [outputs, inputs] but got [4]", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void UnitForgetBias_OfNoFourGates_SaysTheShape()
    {
        var error = Assert.Throws<ShapeException>(() => Initialize.UnitForgetBias(Tensor.Zeros(6)));

        Assert.Contains("four gates but got [6]", error.Message, StringComparison.Ordinal);
    }

    private static void AssertGlorot(Tensor weights)
    {
        var limit = (float)Math.Sqrt(6.0 / (weights.Shape[0] + weights.Shape[1]));
        Assert.All(weights.ToArray(), value => Assert.InRange(value, -limit, limit));
        Assert.True(weights.ToArray().Max(Math.Abs) > 0.98f * limit);
    }

    private static void AssertIdentity(Tensor matrix)
    {
        var size = matrix.Shape[0];
        double[] identity = [.. Enumerable.Range(0, size * size).Select(i => i % (size + 1) == 0 ? 1.0 : 0)];
        Near.Equal(identity, matrix.Values, 1e-6);
    }
}
