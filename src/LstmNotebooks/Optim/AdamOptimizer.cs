using LstmNotebooks.Autograd;

namespace LstmNotebooks.Optim;

/// <summary>
/// What <see cref="Adam"/>, <see cref="AdamW"/> and <see cref="LazyAdam"/> share: they differ only in where the weight decay goes
/// in, and in which rows of a table move.
/// </summary>
public abstract class AdamOptimizer : Optimizer
{
    // β₁ᵗ and β₂ᵗ as running products, which are the same on every machine where a power function is not.
    private double firstPower = 1;
    private double secondPower = 1;

    private protected AdamOptimizer(
        IReadOnlyList<Parameter> parameters,
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        double weightDecay)
        : base(parameters, learningRate)
    {
        Beta1 = Fraction(beta1, nameof(beta1));
        Beta2 = Fraction(beta2, nameof(beta2));
        Epsilon = NotNegative(epsilon, nameof(epsilon));
        WeightDecay = NotNegative(weightDecay, nameof(weightDecay));
    }

    /// <summary>β₁: how much of the gradients' running mean is kept in a step.</summary>
    public double Beta1 { get; }

    /// <summary>β₂: how much of the squared gradients' running mean is kept in a step.</summary>
    public double Beta2 { get; }

    /// <summary>ε, which keeps the division finite.</summary>
    public double Epsilon { get; }

    /// <summary>λ.</summary>
    public double WeightDecay { get; }

    /// <summary>λ as it enters the gradient.</summary>
    private protected abstract double GradientDecay { get; }

    /// <summary>What the weights are multiplied with before a step of that learning rate.</summary>
    private protected abstract double ShrinkOf(double rate);

    /// <summary>Whether rows of a table that were not read stay as they are.</summary>
    private protected virtual bool OnlyReadRows => false;

    private protected override void BeginStep()
    {
        firstPower *= Beta1;
        secondPower *= Beta2;
    }

    private protected override void StepCountChanged(long stepCount)
    {
        (firstPower, secondPower) = (1, 1);
        for (var step = 0L; step < stepCount && (firstPower > 0 || secondPower > 0); step++)
        {
            firstPower *= Beta1;
            secondPower *= Beta2;
        }
    }

    private protected override void Update(int index, UpdateClip clip) => Run(new AdamRule
    {
        Rate = (float)(RateOf(index) / (1 - firstPower)),
        Correction = (float)(1 / Math.Sqrt(1 - secondPower)),
        First = ((float)Beta1, (float)(1 - Beta1)),
        Second = ((float)Beta2, (float)(1 - Beta2)),
        Epsilon = (float)Epsilon,
        Decay = (float)GradientDecay,
        Shrink = (float)ShrinkOf(RateOf(index)),
    }, clip, index, OnlyReadRows);
}
