using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Sets a random part of its inputs to 0 while training, and passes them on unchanged otherwise.</summary>
public sealed class Dropout : Module
{
    private readonly RandomStream random;

    /// <summary>A layer that drops each input with a probability in [0, 1); each forward pass takes one draw from the stream.</summary>
    public Dropout(float probability, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (!(probability is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Dropout expects a probability of at least 0 and below 1.");
        Probability = probability;
        this.random = Add(nameof(random), random);
    }

    /// <summary>Probability with which an input is dropped, a fraction.</summary>
    public float Probability { get; }

    /// <summary>Same shape as x.</summary>
    public Tensor Forward(Tensor x) => x.Dropout(Probability, random, IsTraining);
}
