using LstmNotebooks.Autograd;

namespace LstmNotebooks.Optim;

/// <summary>Stochastic gradient descent, with momentum if wanted.</summary>
/// <remarks>
/// α learning rate, μ momentum, λ weight decay: g ← g + λ w, m ← μ m + g, w ← w − α m; Nesterov's form steps along g + μ m
/// instead of m. The formulas and defaults are those of PyTorch's SGD without dampening.
/// </remarks>
public sealed class Sgd : Optimizer
{
    /// <summary>An optimizer of <paramref name="parameters"/>.</summary>
    /// <param name="parameters">What to train, such as model.Parameters.</param>
    /// <param name="learningRate">α.</param>
    /// <param name="momentum">μ, 0 to below 1: how much of the last step's direction is kept.</param>
    /// <param name="nesterov">Whether to look ahead along the momentum.</param>
    /// <param name="weightDecay">λ.</param>
    public Sgd(IReadOnlyList<Parameter> parameters, double learningRate, double momentum = 0, bool nesterov = false, double weightDecay = 0)
        : base(parameters, learningRate)
    {
        if (nesterov && momentum == 0)
            throw new ArgumentException(
                "Sgd with Nesterov momentum expects a momentum above 0 but got 0. Pass momentum: 0.9, or nesterov: false.",
                nameof(nesterov));
        Momentum = Fraction(momentum, nameof(momentum));
        IsNesterov = nesterov;
        WeightDecay = NotNegative(weightDecay, nameof(weightDecay));
    }

    /// <summary>μ.</summary>
    public double Momentum { get; }

    /// <summary>Whether it looks ahead along the momentum.</summary>
    public bool IsNesterov { get; }

    /// <summary>λ.</summary>
    public double WeightDecay { get; }

    private protected override void Update(int index, UpdateClip clip)
    {
        if (Momentum == 0)
            Run(new SgdRule((float)RateOf(index), (float)WeightDecay), clip, index);
        else
            Run(new MomentumRule((float)RateOf(index), (float)WeightDecay, (float)Momentum, IsNesterov), clip, index);
    }
}
