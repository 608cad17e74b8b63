using LstmNotebooks.Autograd;

namespace LstmNotebooks.Optim;

/// <summary>
/// <see cref="Adam"/> with decoupled weight decay: weights shrink by the same share whatever their gradients (Loshchilov and
/// Hutter, 2019).
/// </summary>
/// <remarks>w ← (1 − α λ) w, then Adam's step without decay. The formulas and defaults are those of PyTorch's AdamW.</remarks>
public sealed class AdamW : AdamOptimizer
{
    /// <summary>An optimizer of <paramref name="parameters"/>.</summary>
    /// <param name="parameters">What to train, such as model.Parameters.</param>
    /// <param name="learningRate">α.</param>
    /// <param name="beta1">β₁, 0 to below 1.</param>
    /// <param name="beta2">β₂, 0 to below 1.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="weightDecay">λ.</param>
    public AdamW(
        IReadOnlyList<Parameter> parameters,
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 1e-2)
        : base(parameters, learningRate, beta1, beta2, epsilon, weightDecay)
    {
    }

    private protected override double GradientDecay => 0;

    private protected override double ShrinkOf(double rate) => 1 - rate * WeightDecay;
}
