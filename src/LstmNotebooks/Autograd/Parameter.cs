using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>A tensor that training changes.</summary>
public sealed class Parameter
{
    /// <summary>A parameter that starts at <paramref name="value"/>, which is not copied.</summary>
    public Parameter(Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.RequiresGradient = true;
        Value = value;
    }

    /// <summary>The weights.</summary>
    public Tensor Value { get; }

    /// <summary>Sizes, outer to inner.</summary>
    public Shape Shape => Value.Shape;

    /// <summary>Number of weights.</summary>
    public int Length => Value.Length;

    /// <summary>dLoss/dValue in row-major order since it was last cleared; empty before a backward pass.</summary>
    public Span<float> Gradient => Value.Gradient;

    /// <summary>
    /// The share of an optimizer's learning rate with which it moves; 1 unless set, smaller for layers that have learned before
    /// (discriminative learning rates).
    /// </summary>
    public double LearningRateFactor
    {
        get;
        set => field = value is >= 0 and < double.PositiveInfinity
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, $"A parameter expects a LearningRateFactor of 0 or more but got {value}.");
    } = 1;

    /// <summary>False freezes it: no gradient is computed and no optimizer changes it.</summary>
    public bool IsTrainable
    {
        get => Value.RequiresGradient;
        set => Value.RequiresGradient = value;
    }
}
