using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>First values of parameters, as PyTorch and Keras choose them; each is a function of its stream only.</summary>
public static partial class Initialize
{
    /// <summary>All 0.</summary>
    public static Parameter Zeros(Shape shape) => new(Tensor.Full(shape, 0));

    /// <summary>All 1.</summary>
    public static Parameter Ones(Shape shape) => new(Tensor.Full(shape, 1));

    /// <summary>Uniform in [−limit, limit), as PyTorch's recurrent layers with limit 1/√H.</summary>
    public static Parameter Uniform(Shape shape, float limit, RandomStream random)
    {
        var parameter = Zeros(shape);
        Uniform(parameter.Value, limit, random);
        return parameter;
    }

    /// <summary>Normal with mean 0, as PyTorch's embeddings with deviation 1.</summary>
    public static Parameter Normal(Shape shape, float deviation, RandomStream random)
    {
        var parameter = Zeros(shape);
        Normal(parameter.Value, deviation, random);
        return parameter;
    }

    /// <summary>[outputs, inputs] uniform within ±1/√inputs: He's initialisation with a = √5, as PyTorch's linear layers.</summary>
    public static Parameter KaimingUniform(Shape shape, RandomStream random)
    {
        RequireMatrix(shape, nameof(KaimingUniform));
        return Uniform(shape, 1 / MathF.Sqrt(shape[1]), random);
    }

    /// <summary>[outputs, inputs] uniform within ±√(6/(inputs + outputs)), as Keras' input weights.</summary>
    public static Parameter GlorotUniform(Shape shape, RandomStream random)
    {
        var parameter = Zeros(shape);
        GlorotUniform(parameter.Value, random);
        return parameter;
    }

    /// <summary>[rows, columns] with orthonormal rows or columns, whichever are fewer, as Keras' recurrent weights.</summary>
    public static Parameter Orthogonal(Shape shape, RandomStream random)
    {
        var parameter = Zeros(shape);
        Orthogonal(parameter.Value, random);
        return parameter;
    }

    /// <summary>[4H] bias of an LSTM with gates in the order i, f, g, o: 1 for the forget gate, else 0, as in Keras.</summary>
    public static Parameter UnitForgetBias(int hiddenSize)
    {
        var parameter = Zeros([4 * hiddenSize]);
        UnitForgetBias(parameter.Value);
        return parameter;
    }

    /// <summary>Fills with values uniform in [−limit, limit).</summary>
    public static void Uniform(Tensor weights, float limit, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(random);
        random.FillUniform(weights.Values, -limit, limit);
    }

    /// <summary>Fills with normal values of mean 0.</summary>
    public static void Normal(Tensor weights, float deviation, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(random);
        random.FillNormal(weights.Values, deviation);
    }

    /// <summary>Fills [outputs, inputs] with values uniform within ±√(6/(inputs + outputs)).</summary>
    public static void GlorotUniform(Tensor weights, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(weights);
        RequireMatrix(weights.Shape, nameof(GlorotUniform));
        Uniform(weights, (float)Math.Sqrt(6.0 / (weights.Shape[0] + weights.Shape[1])), random);
    }

    /// <summary>Fills [4H] with 1 for the forget gate, else 0.</summary>
    public static void UnitForgetBias(Tensor bias)
    {
        ArgumentNullException.ThrowIfNull(bias);
        if (bias.Rank != 1 || bias.Length % 4 != 0)
            throw new ShapeException($"UnitForgetBias expects the bias [4H] of an LSTM's four gates but got {bias.Shape}.");
        var hiddenSize = bias.Length / 4;
        bias.Values.Clear();
        bias.Values.Slice(hiddenSize, hiddenSize).Fill(1);
    }

    private static void RequireMatrix(Shape shape, string method)
    {
        if (shape.Rank != 2 || shape.Length == 0)
            throw new ShapeException($"{method} expects weights of shape [outputs, inputs] but got {shape}.");
    }
}
