using LstmNotebooks.Autograd;

namespace LstmNotebooks.Optim;

/// <summary>Adaptive moments: momentum, with each weight's step divided by its gradient's usual size (Kingma and Ba, 2015).</summary>
/// <remarks>
/// α learning rate, λ weight decay, t the step's number: g ← g + λ w, m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²,
/// w ← w − α m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ). The formulas and defaults are those of PyTorch's Adam.
/// </remarks>
public sealed class Adam : AdamOptimizer
{
    /// <summary>An optimizer of <paramref name="parameters"/>.</summary>
    /// <param name="parameters">What to train, such as model.Parameters.</param>
    /// <param name="learningRate">α.</param>
    /// <param name="beta1">β₁, 0 to below 1.</param>
    /// <param name="beta2">β₂, 0 to below 1.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="weightDecay">λ, added to the gradient; <see cref="AdamW"/> is better at it.</param>
    public Adam(
        IReadOnlyList<Parameter> parameters,
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 0)
        : base(parameters, learningRate, beta1, beta2, epsilon, weightDecay)
    {
    }

    private protected override double GradientDecay => WeightDecay;

    private protected override double ShrinkOf(double rate) => 1;
}
