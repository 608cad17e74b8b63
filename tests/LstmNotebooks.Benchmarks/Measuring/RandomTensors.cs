using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Inputs and targets without meaning: speed does not depend on it.</summary>
internal static class RandomTensors
{
    /// <summary>Standard normal values.</summary>
    public static Tensor Normal(RandomStream random, params ReadOnlySpan<int> shape) => Fill(Tensor.Zeros(shape), random.NextNormal);

    /// <summary>Zeros and ones.</summary>
    public static Tensor Binary(RandomStream random, params ReadOnlySpan<int> shape) => Fill(Tensor.Zeros(shape), () => random.Next(2));

    private static Tensor Fill(Tensor tensor, Func<float> next)
    {
        foreach (ref var value in tensor.Values)
            value = next();
        return tensor;
    }
}
