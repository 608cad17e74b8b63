using LstmNotebooks.Autograd;

namespace LstmNotebooks.Optim;

/// <summary>
/// Divides each gradient by a running average of its size, so that every weight moves at its own pace (Hinton's lecture 6e, 2012).
/// </summary>
/// <remarks>
/// α learning rate, ρ smoothing, μ momentum, λ weight decay: g ← g + λ w, v ← ρ v + (1 − ρ) g², m ← μ m + g / (√v + ε),
/// w ← w − α m. The formulas and defaults are those of PyTorch's RMSprop, not centred.
/// </remarks>
public sealed class RmsProp : Optimizer
{
    /// <summary>An optimizer of <paramref name="parameters"/>.</summary>
    /// <param name="parameters">What to train, such as model.Parameters.</param>
    /// <param name="learningRate">α.</param>
    /// <param name="smoothing">ρ, 0 to below 1.</param>
    /// <param name="epsilon">ε, which keeps the division finite.</param>
    /// <param name="weightDecay">λ.</param>
    /// <param name="momentum">μ, 0 to below 1.</param>
    public RmsProp(
        IReadOnlyList<Parameter> parameters,
        double learningRate = 0.01,
        double smoothing = 0.99,
        double epsilon = 1e-8,
        double weightDecay = 0,
        double momentum = 0)
        : base(parameters, learningRate)
    {
        Smoothing = Fraction(smoothing, nameof(smoothing));
        Epsilon = NotNegative(epsilon, nameof(epsilon));
        WeightDecay = NotNegative(weightDecay, nameof(weightDecay));
        Momentum = Fraction(momentum, nameof(momentum));
    }

    /// <summary>ρ.</summary>
    public double Smoothing { get; }

    /// <summary>ε.</summary>
    public double Epsilon { get; }

    /// <summary>λ.</summary>
    public double WeightDecay { get; }

    /// <summary>μ.</summary>
    public double Momentum { get; }

    private protected override void Update(int index, UpdateClip clip) =>
        Run(
            new RmsPropRule(
                (float)RateOf(index),
                (float)WeightDecay,
                (float)Momentum,
                (float)Smoothing,
                (float)(1 - Smoothing),
                (float)Epsilon),
            clip,
            index);
}
