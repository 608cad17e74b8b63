namespace LstmNotebooks.Optim;

/// <summary>The learning rate rises in a straight line to its full size, then another schedule begins.</summary>
/// <param name="Epochs">How long it rises; a fraction of an epoch counts.</param>
/// <param name="Then">What follows, beginning at its own epoch 0.</param>
/// <param name="Start">The factor to start from, 0 … 1.</param>
public sealed record WarmUpSchedule(double Epochs, Schedule Then, double Start = 1.0 / 3) : Schedule
{
    /// <inheritdoc cref="WarmUpSchedule(double, Schedule, double)"/>
    public double Epochs { get; init; } = Positive(Epochs, nameof(Epochs));

    /// <inheritdoc cref="WarmUpSchedule(double, Schedule, double)"/>
    public Schedule Then { get; init; } = Then ?? throw new ArgumentNullException(nameof(Then));

    /// <inheritdoc cref="WarmUpSchedule(double, Schedule, double)"/>
    public double Start { get; init; } = Fraction(Start, nameof(Start));

    /// <inheritdoc/>
    public override double FactorAt(double epoch, IReadOnlyList<double> losses) => epoch < Epochs
        ? (Start + (1 - Start) * (epoch / Epochs)) * Then.FactorAt(0, losses)
        : Then.FactorAt(epoch - Epochs, losses);
}
