using LstmNotebooks.Numerics;

namespace LstmNotebooks.Torch.Tests;

/// <summary>Small inputs that several tests use.</summary>
internal static class Samples
{
    public static readonly string[] Texts =
    [
        "the council opened a new bridge on monday",
        "doctors hate this one trick",
        "prices rose by two percent",
        "aliens built the bridge in one night they say",
        "rain is expected in the north",
        "you will never believe what the mayor ate",
    ];

    public static readonly string[] Labels = ["real", "fake", "real", "fake", "real", "fake"];

    /// <summary>Normally distributed values.</summary>
    public static Tensor Normal(Shape shape, ulong seed)
    {
        var random = new RandomStream(seed);
        var tensor = Tensor.Full(shape, 0);
        foreach (ref var value in tensor.Values)
            value = random.NextNormal();
        return tensor;
    }

    /// <summary>All weights of a module, one after the other.</summary>
    public static float[] Weights(Nn.Module module) => [.. module.Parameters.SelectMany(static parameter => parameter.Value.ToArray())];
}
