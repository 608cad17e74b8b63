using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Inputs and targets without meaning: speed does not depend on it.</summary>
internal static class RandomTensors
{
    /// <summary>Standard normal values.</summary>
    public static Tensor Normal(RandomStream random, params ReadOnlySpan<int> shape)
    {
        var tensor = Tensor.Zeros(shape);
        random.FillNormal(tensor.Values);
        return tensor;
    }

    /// <summary>Zeros and ones.</summary>
    public static Tensor Binary(RandomStream random, params ReadOnlySpan<int> shape)
    {
        var tensor = Tensor.Zeros(shape);
        foreach (ref var value in tensor.Values)
            value = random.Next(2);
        return tensor;
    }
}
