using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>Sets a random part of its inputs to 0 while training, and passes them on unchanged otherwise.</summary>
public sealed class Dropout : Module
{
    private readonly RandomStream random;

    /// <summary>A layer that drops each input with a probability in [0, 1); each forward pass takes one draw from the stream.</summary>
    /// <param name="probability">The fraction that is dropped.</param>
    /// <param name="random">Where the draws come from.</param>
    /// <param name="variational">Whether all time steps of a sequence share one mask.</param>
    public Dropout(float probability, RandomStream random, bool variational = false)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (!(probability is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(
                nameof(probability), probability, "Dropout expects a probability of at least 0 and below 1.");
        (Probability, IsVariational) = (probability, variational);
        this.random = Add(nameof(random), random);
    }

    /// <summary>Probability with which an input is dropped, a fraction.</summary>
    public float Probability { get; }

    /// <summary>
    /// Whether all time steps of a sequence share one mask; inputs are then [B, T, F]. See
    /// <see cref="Operations.VariationalDropout"/>.
    /// </summary>
    public bool IsVariational { get; internal set; }

    /// <summary>Same shape as x.</summary>
    public Tensor Forward(Tensor x) =>
        IsVariational ? x.VariationalDropout(Probability, random, IsTraining) : x.Dropout(Probability, random, IsTraining);
}
