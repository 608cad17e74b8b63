using LstmNotebooks.Display;

namespace LstmNotebooks.Optim;

/// <summary>
/// The learning rate falls by a factor whenever the loss has not got better for a while, as PyTorch's ReduceLROnPlateau does.
/// </summary>
/// <param name="Factor">What the rate is multiplied with, 0 … 1.</param>
/// <param name="Patience">Epochs without a better loss that are borne; the next one makes the rate fall.</param>
/// <param name="Threshold">The share by which a loss must be below the best one to count as better.</param>
/// <param name="Minimum">The smallest factor of the starting rate, 0 … 1.</param>
public sealed record PlateauSchedule(double Factor = 0.1, int Patience = 10, double Threshold = 1e-4, double Minimum = 0) : Schedule
{
    /// <inheritdoc cref="PlateauSchedule(double, int, double, double)"/>
    public double Factor { get; init; } = Fraction(Factor, nameof(Factor));

    /// <inheritdoc cref="PlateauSchedule(double, int, double, double)"/>
    public int Patience { get; init; } = Setting.AtLeast(Owner, Patience, 0, nameof(Patience));

    /// <inheritdoc cref="PlateauSchedule(double, int, double, double)"/>
    public double Threshold { get; init; } = Fraction(Threshold, nameof(Threshold));

    /// <inheritdoc cref="PlateauSchedule(double, int, double, double)"/>
    public double Minimum { get; init; } = Fraction(Minimum, nameof(Minimum));

    /// <inheritdoc/>
    public override double FactorAt(double epoch, IReadOnlyList<double> losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        var (factor, best, waited) = (1.0, double.PositiveInfinity, 0);
        for (var i = 0; i < losses.Count; i++)
        {
            var isBetter = losses[i] < best * (1 - Threshold);
            best = isBetter ? losses[i] : best;
            waited = isBetter ? 0 : waited + 1;
            if (waited > Patience)
                (factor, waited) = (Math.Max(factor * Factor, Minimum), 0);
        }
        return factor;
    }
}
