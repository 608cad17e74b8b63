using MathNet.Numerics.LinearRegression;

namespace LstmNotebooks.Benchmarks;

/// <summary>How long a training step took at each size of a sweep.</summary>
/// <param name="Sweep">Which size grew.</param>
/// <param name="Milliseconds">A median over the rounds for each of its sizes.</param>
internal sealed record SweepTimes(Sweep Sweep, IReadOnlyList<double> Milliseconds)
{
    /// <summary>As a share of the time that would be in proportion to the smallest size's.</summary>
    public double DeviationFromProportional(int index) => Milliseconds[index] / Proportional(Sweep.Sizes[index]) - 1;

    /// <summary>Milliseconds in proportion to the smallest size's.</summary>
    public double Proportional(int size) => Milliseconds[0] * size / Sweep.Sizes[0];

    /// <summary>The polynomial a₀ + a₁ n + … that comes nearest to the times; errors count relative to the time.</summary>
    public double[] Fit(int degree)
    {
        var rows = Sweep.Sizes.Select(
            (size, i) => Enumerable.Range(0, degree + 1).Select(power => Math.Pow(size, power) / Milliseconds[i]).ToArray())
            .ToArray();
        return MultipleRegression.QR(rows, [.. Sweep.Sizes.Select(static _ => 1.0)]);
    }

    /// <summary>The value of a polynomial.</summary>
    public static double At(double[] coefficients, int size) => coefficients.Select((a, power) => a * Math.Pow(size, power)).Sum();
}
