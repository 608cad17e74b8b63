namespace LstmNotebooks.Optim;

/// <summary>The learning rate falls along half a cosine wave: slowly first, then fast, then slowly (Loshchilov and Hutter, 2017).</summary>
/// <remarks>Share at epoch e: m + (1 − m) (1 + cos(π e / E)) / 2 with E epochs and minimum m; m after that.</remarks>
/// <param name="Epochs">E, how long it falls.</param>
/// <param name="Minimum">m, the factor that is left in the end, 0 … 1.</param>
public sealed record CosineSchedule(double Epochs, double Minimum = 0) : Schedule
{
    /// <inheritdoc cref="CosineSchedule(double, double)"/>
    public double Epochs { get; init; } = Positive(Epochs, nameof(Epochs));

    /// <inheritdoc cref="CosineSchedule(double, double)"/>
    public double Minimum { get; init; } = Fraction(Minimum, nameof(Minimum));

    /// <inheritdoc/>
    public override double FactorAt(double epoch, IReadOnlyList<double> losses) =>
        Minimum + (1 - Minimum) * (1 + CosineOfPi(Math.Clamp(epoch / Epochs, 0, 1))) / 2;

    /// <summary>
    /// cos(π x) for x in 0 … 1 by Taylor's series around the middle: Math.Cos differs between machines in the last digit.
    /// </summary>
    private static double CosineOfPi(double x)
    {
        var angle = Math.PI * (0.5 - x);
        var square = angle * angle;
        var (sum, term) = (0.0, angle);
        for (var n = 1; n < 24; n += 2)
        {
            sum += term;
            term = -term * square / ((n + 1) * (n + 2));
        }
        return sum;
    }
}
