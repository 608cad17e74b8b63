namespace LstmNotebooks.Optim;

/// <summary>The learning rate never changes.</summary>
public sealed record ConstantSchedule : Schedule
{
    /// <inheritdoc/>
    public override double Share(double epoch, IReadOnlyList<double> losses) => 1;
}
