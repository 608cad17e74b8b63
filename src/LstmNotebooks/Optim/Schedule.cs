using LstmNotebooks.Display;

namespace LstmNotebooks.Optim;

/// <summary>How the learning rate changes while training: a factor of the rate that the optimizer starts with.</summary>
/// <remarks>
/// A schedule remembers nothing: what it gives depends on its arguments only, so a training that is resumed goes on as if
/// it had never stopped.
/// </remarks>
public abstract record Schedule
{
    private protected const string Owner = "A learning rate schedule";

    /// <summary>The rate never changes.</summary>
    public static Schedule Constant { get; } = new ConstantSchedule();

    /// <summary>The factor by which the starting learning rate is multiplied.</summary>
    /// <param name="epoch">Epochs done so far, with the fraction of the one that runs: 2.5 is the middle of the third.</param>
    /// <param name="losses">
    /// The watched loss of every epoch that is over: validation loss, or training loss where there is no validation.
    /// </param>
    public abstract double FactorAt(double epoch, IReadOnlyList<double> losses);

    private protected static double Positive(double value, string name) => Setting.Positive(Owner, value, name);

    private protected static double Fraction(double value, string name) => Setting.Fraction(Owner, value, name);
}
