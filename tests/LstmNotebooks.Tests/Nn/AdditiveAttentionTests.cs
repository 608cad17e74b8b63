using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class AdditiveAttentionTests
{
    [Fact]
    public void Forward_ByHand_IsTheFormula()
    {
        var attention = new AdditiveAttention(2, 1, new RandomStream(1));
        Tensor.From(0.5f, -1).Values.CopyTo(attention.Projection.Weights.Value.Values);
        attention.Projection.Bias.Value.Values[0] = 0.1f;
        attention.Context.Value.Values[0] = 2;

        var (pooled, weights) = attention.Forward(Tensor.From([1, 3, 2], [1, 2, -1, 0.5f, 9, 9]), new SequenceLengths([2]));

        var (first, second) = (Math.Exp(2 * Math.Tanh(0.5 - 2 + 0.1)), Math.Exp(2 * Math.Tanh(-0.5 - 0.5 + 0.1)));
        var share = first / (first + second);
        Near.Equal([share, 1 - share, 0], weights.Values, tolerance: 1e-6);
        Near.Equal([share - (1 - share), 2 * share + 0.5 * (1 - share)], pooled.Values, tolerance: 1e-6);
    }

    [Fact]
    public void Forward_Gradients_MatchCentralDifferences()
    {
        var attention = new AdditiveAttention(3, 4, new RandomStream(2));
        var x = new Tensor([2, 4, 3], new RandomStream(3).NextNormals(24)) { RequiresGradient = true };
        var direction = Tensor.From([2, 3], new RandomStream(4).NextNormals(6));
        var lengths = new SequenceLengths([4, 2], PaddingSide.Left);
        Tensor Loss() => attention.Forward(x, lengths).Pooled.Multiply(direction).Sum();

        Loss().Backward();

        foreach (var values in attention.Parameters.Select(static parameter => parameter.Value).Append(x))
        {
            for (var i = 0; i < values.Length; i++)
                Near.Equal(Slope(() => Loss().Item(), values, i), values.Gradient[i], tolerance: 2e-3);
        }
    }

    [Fact]
    public void Forward_WrongSize_SaysBothShapes()
    {
        var attention = new AdditiveAttention(3, 4, new RandomStream(2));

        var error = Assert.Throws<ShapeException>(() => attention.Forward(Tensor.Zeros(2, 5, 4)));

        Assert.Contains("AdditiveAttention expects x of shape [batch, sequence, 3] but got [2, 5, 4]", error.Message);
    }

    [Fact]
    public void Keras_AllLayers_StartAsStated()
    {
        var table = new Embedding(50, 20, new RandomStream(1), paddingIndex: 0);
        var linear = new Linear(6, 4, new RandomStream(1));
        var attention = new AdditiveAttention(6, 4, new RandomStream(1));

        Initialize.Keras(table, new RandomStream(5));
        Initialize.Keras(linear, new RandomStream(5));
        Initialize.Keras(attention, new RandomStream(5));

        Assert.All(table.Weights.Value.Values[..20].ToArray(), static value => Assert.Equal(0, value));
        Assert.InRange(table.Weights.Value.ToArray().Max(Math.Abs), 0.045f, 0.05f);
        Assert.InRange(linear.Weights.Value.ToArray().Max(Math.Abs), 0.4f, (float)Math.Sqrt(0.6));
        Assert.All([.. linear.Bias.Value.ToArray(), .. attention.Projection.Bias.Value.ToArray()], static value => Assert.Equal(0, value));
        Assert.InRange(attention.Context.Value.ToArray().Max(Math.Abs), 0.1f, (float)Math.Sqrt(6.0 / 5));
    }

    private static double Slope(Func<float> loss, Tensor values, int index)
    {
        const float Step = 4e-3f;
        var before = values.Values[index];
        values.Values[index] = before + Step;
        var above = loss();
        values.Values[index] = before - Step;
        var below = loss();
        values.Values[index] = before;
        return (above - (double)below) / (2 * Step);
    }
}
