namespace LstmNotebooks.Optim;

/// <summary>The learning rate never changes.</summary>
public sealed record ConstantSchedule : Schedule
{
    /// <inheritdoc/>
    public override double FactorAt(double epoch, IReadOnlyList<double> losses) => 1;
}
