using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

public sealed class SimpleLayersTests
{
    [Fact]
    public void Linear_Forward_IsWeightsTimesInputPlusBias()
    {
        var linear = new Linear(inputSize: 2, outputSize: 3, new RandomStream(1));
        float[] weights = [1, 2, 3, 4, 5, 6];
        weights.CopyTo(linear.Weights.Value.Values);
        linear.Bias.Value.Values.Fill(0.5f);

        var y = linear.Forward(Tensor.From([1, 1, 2], [10, 1]));

        Assert.Equal([1, 1, 3], y.Shape);
        Assert.Equal([12.5f, 34.5f, 56.5f], y.ToArray());
    }

    [Fact]
    public void Linear_Start_IsUniformWithinOneOverTheRootOfItsInputs()
    {
        var linear = new Linear(inputSize: 100, outputSize: 40, new RandomStream(2));

        Assert.All(linear.Parameters, parameter => Assert.All(parameter.Value.ToArray(), value => Assert.InRange(value, -0.1f, 0.1f)));
        Assert.Equal(["weight", "bias"], linear.NamedParameters.Select(pair => pair.Key));
        Assert.Equal(4040, linear.ParameterCount);
    }

    [Fact]
    public void Linear_WrongInputSize_SaysBothShapes()
    {
        var linear = new Linear(inputSize: 2, outputSize: 3, new RandomStream(1));

        var error = Assert.Throws<ShapeException>(() => linear.Forward(Tensor.Zeros(4, 5)));

        Assert.Contains("Linear expects x of shape [..., 2] but got [4, 5]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Embedding_Forward_GivesEachTokensRow()
    {
        var embedding = new Embedding(vocabularySize: 4, embeddingSize: 2, new RandomStream(3));
        var rows = embedding.Weights.Value.ToArray().Chunk(2).ToArray();

        var y = embedding.Forward(new[,] { { 3, 1 }, { 0, 3 } });

        Assert.Equal([2, 2, 2], y.Shape);
        Assert.Equal([.. rows[3], .. rows[1], .. rows[0], .. rows[3]], y.ToArray());
        Assert.Equal(y.ToArray(), embedding.Forward([3, 1, 0, 3]).ToArray());
    }

    [Fact]
    public void Embedding_PaddingRow_StartsAndStaysZero()
    {
        var embedding = new Embedding(vocabularySize: 4, embeddingSize: 2, new RandomStream(3), paddingIndex: 1);

        embedding.Forward([1, 2]).Sum().Backward();

        Assert.Equal([0, 0], embedding.Weights.Value.ToArray()[2..4]);
        Assert.Equal([0, 0, 0, 0, 1, 1, 0, 0], embedding.Weights.Gradient.ToArray());
    }

    [Fact]
    public void Embedding_TokenOutsideOfTheVocabulary_NamesItAndItsPosition()
    {
        var embedding = new Embedding(vocabularySize: 4, embeddingSize: 2, new RandomStream(3));

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => embedding.Forward(new[,] { { 3, 1 }, { 0, 4 } }));

        Assert.Contains("token 4 at position [1, 1]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dropout_Predicting_PassesItsInputOn()
    {
        var dropout = new Dropout(0.5f, new RandomStream(4));
        var x = Tensor.Ones(100);

        var training = dropout.Forward(x);
        dropout.IsTraining = false;
        var predicting = dropout.Forward(x);

        Assert.Contains(0, training.ToArray());
        Assert.Same(x, predicting);
    }

    [Fact]
    public void LayerNorm_Start_GivesRowsOfMeanZeroAndVarianceOne()
    {
        var norm = new LayerNorm(64);
        var x = new Tensor([2, 64], new RandomStream(5).NextNormals(128)).Scale(3);

        var y = norm.Forward(x).ToArray();

        foreach (var row in y.Chunk(64))
        {
            Near.Equal(0, row.Average(), 1e-6);
            Near.Equal(1, row.Average(value => value * value), 1e-4);
        }
        Assert.Equal(["weight", "bias"], norm.NamedParameters.Select(pair => pair.Key));
    }

    [Fact]
    public void LayerNorm_WrongInputSize_SaysBothShapes()
    {
        var norm = new LayerNorm(4);

        var error = Assert.Throws<ShapeException>(() => norm.Forward(Tensor.Zeros(2, 5)));

        Assert.Contains(
            "but got [2, 5], [4] and [4]: the last dimension of x must equal their length", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_SizesOutOfRange_AreErrors()
    {
        var random = new RandomStream(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => new Linear(0, 1, random));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Linear(1, 0, random));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Embedding(0, 1, random));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Embedding(4, 1, random, paddingIndex: 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dropout(1, random));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LayerNorm(0));
    }
}
