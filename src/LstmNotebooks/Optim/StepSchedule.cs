namespace LstmNotebooks.Optim;

/// <summary>The learning rate falls by a factor every few epochs.</summary>
/// <param name="Every">Epochs between two falls.</param>
/// <param name="Factor">What the rate is multiplied with at each, 0 … 1.</param>
public sealed record StepSchedule(int Every, double Factor = 0.1) : Schedule
{
    /// <inheritdoc cref="StepSchedule(int, double)"/>
    public int Every { get; init; } = (int)Positive(Every, nameof(Every));

    /// <inheritdoc cref="StepSchedule(int, double)"/>
    public double Factor { get; init; } = Fraction(Factor, nameof(Factor));

    /// <inheritdoc/>
    public override double FactorAt(double epoch, IReadOnlyList<double> losses)
    {
        // A running product, which is the same on every machine where a power function is not.
        var factor = 1.0;
        for (var fall = Math.Floor(epoch / Every); fall > 0 && factor > 0; fall--)
            factor *= Factor;
        return factor;
    }
}
