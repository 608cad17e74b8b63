using LstmNotebooks.Autograd;
using LstmNotebooks.Display;

namespace LstmNotebooks.Optim;

/// <summary>Changes parameters along their gradients so that the loss falls.</summary>
/// <remarks>
/// Gradients and their running means count as zero below 1.4e-17, running means of squares below 1.9e-37, so that what is no longer
/// updated ends in zero and does not fade for ever.
/// </remarks>
public abstract class Optimizer
{
    private readonly float[]?[] first;
    private readonly float[]?[] second;

    private protected Optimizer(IReadOnlyList<Parameter> parameters, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Count == 0)
            throw new ArgumentException(
                $"{GetType().Name} expects parameters to train but got none: pass model.Parameters.",
                nameof(parameters));
        Parameters = [.. parameters];
        LearningRate = learningRate;
        first = new float[]?[Parameters.Count];
        second = new float[]?[Parameters.Count];
    }

    /// <summary>The parameters it changes.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>
    /// The size of a step, times each parameter's <see cref="Parameter.LearningRateFactor"/>; a schedule may set it before any
    /// step.
    /// </summary>
    public double LearningRate
    {
        get;
        set => field = value is >= 0 and < double.PositiveInfinity
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                $"{GetType().Name} expects a learning rate of 0 or more but got {value}.");
    }

    /// <summary>How gradients are limited before they are used; null for not at all.</summary>
    public GradientClipping? Clipping { get; set; }

    /// <summary>Steps taken so far.</summary>
    public long StepCount { get; private set; }

    /// <summary>What the next steps depend on besides weights and gradients: a copy, to set again later.</summary>
    /// <exception cref="ArgumentException">Set to the state of another optimizer or of other parameters.</exception>
    public OptimizerState State
    {
        get => new(GetType().Name, StepCount, LearningRate, Copies(first), Copies(second));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            value.CheckFits(GetType().Name, Parameters);
            StepCount = value.StepCount;
            LearningRate = value.LearningRate;
            Copies(value.FirstMoments).CopyTo(first, 0);
            Copies(value.SecondMoments).CopyTo(second, 0);
            StepCountChanged(StepCount);
        }
    }

    /// <summary>The length of all gradients together, √Σg² over the trainable parameters; not finite when a gradient is not.</summary>
    public double GradientNorm() => Optim.GradientNorm.Of(Parameters);

    /// <summary>Updates every trainable parameter that has a gradient, and clears all gradients.</summary>
    public void Step() => Step(Clipping?.Norm is null ? 0 : GradientNorm());

    /// <summary>The same when the gradients' length is known already.</summary>
    internal void Step(double gradientNorm)
    {
        var clip = Clipping?.For(gradientNorm) ?? UpdateClip.None;
        StepCount++;
        BeginStep();
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].IsTrainable && Parameters[i].Value.HasGradient)
                Update(i, clip);
            Parameters[i].Value.ClearGradient();
        }
    }

    /// <summary>The learning rate of one parameter.</summary>
    private protected double RateOf(int index) => LearningRate * Parameters[index].LearningRateFactor;

    /// <summary>Computes what is common to all parameters of a step.</summary>
    private protected virtual void BeginStep()
    {
    }

    /// <summary>Updates one parameter by calling <see cref="Run"/> with the optimizer's formula.</summary>
    private protected abstract void Update(int index, UpdateClip clip);

    /// <summary>The number of steps was set: what is computed from it must follow.</summary>
    private protected virtual void StepCountChanged(long stepCount)
    {
    }

    /// <summary>Applies a formula to the weights of one parameter.</summary>
    /// <param name="rule">The formula.</param>
    /// <param name="clip">What happens to the gradient first.</param>
    /// <param name="index">The place of the parameter.</param>
    /// <param name="onlyReadRows">Whether rows of a table that were not read stay as they are, where the formula would move them.</param>
    private protected void Run<TRule>(TRule rule, UpdateClip clip, int index, bool onlyReadRows = false) where TRule : struct, IUpdateRule
    {
        var value = Parameters[index].Value;
        var m = TRule.MomentCount > 0 ? first[index] ??= Zeros(value.Length) : null;
        var v = TRule.MomentCount > 1 ? second[index] ??= Zeros(value.Length) : null;
        if (value.RowGradient is { } rows && (onlyReadRows || !rule.MovesWithoutGradient))
            ReadRowsUpdateJob<TRule>.Run(rule, clip, rows, value.Storage, m, v);
        else
            UpdateJob<TRule>.Run(rule, clip, value, m, v);
    }

    /// <summary>Moments before the first step.</summary>
    private static float[] Zeros(int length)
    {
        // Written, not left to the system: memory that threads first read and then write costs two page faults and their talk about it.
        var zeros = GC.AllocateUninitializedArray<float>(length);
        zeros.AsSpan().Clear();
        return zeros;
    }

    /// <summary>A setting in [0, 1), such as a momentum.</summary>
    private protected static double Fraction(double value, string name) => Setting.BelowOne("An optimizer", value, name);

    /// <summary>A setting of 0 or more, such as a weight decay.</summary>
    private protected static double NotNegative(double value, string name) => Setting.NotNegative("An optimizer", value, name);

    private static float[]?[] Copies(IReadOnlyList<float[]?> moments) => [.. moments.Select(static moment => (float[]?)moment?.Clone())];
}
