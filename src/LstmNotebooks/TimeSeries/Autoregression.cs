using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace LstmNotebooks.TimeSeries;

/// <summary>AR(p): a weighted sum of the last p values and a constant, the linear counterpart of a recurrent net.</summary>
/// <remarks>y(t) = Intercept + Σ Coefficients[k] · y(t − 1 − k). Fitted by least squares (QR) on the training part, then kept.</remarks>
public sealed class Autoregression : IBaseline
{
    private Autoregression(double intercept, ImmutableArray<double> coefficients) => (Intercept, Coefficients) = (intercept, coefficients);

    /// <summary>The constant, in the unit of the series.</summary>
    public double Intercept { get; }

    /// <summary>[p] the weight of the last value, of the one before, and so on.</summary>
    public ImmutableArray<double> Coefficients { get; }

    /// <inheritdoc/>
    public string Name => $"AR({Coefficients.Length})";

    /// <inheritdoc/>
    public int PastNeeded => Coefficients.Length;

    /// <summary>The least-squares fit to a training part.</summary>
    /// <param name="training">[n] its values; 2 p + 2 or more.</param>
    /// <param name="order">p, how many past values are weighted.</param>
    public static Autoregression Fit(IReadOnlyList<double> training, int order)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (order < 1)
            throw new ArgumentOutOfRangeException(nameof(order), $"An autoregression weights 1 past value or more but got order {order}.");
        if (training.Count < 2 * order + 2)
            throw new ArgumentException(
                $"AR({order}) is fitted on {2 * order + 2} values or more but got {training.Count}. "
                + "Lower the order or pass a longer training part.",
                nameof(training));
        Finite.Check($"AR({order})'s training values", training);

        var rows = training.Count - order;
        var inputs = Matrix<double>.Build.Dense(rows, order + 1, (t, k) => k == 0 ? 1 : training[order + t - k]);
        var targets = Vector<double>.Build.Dense(rows, t => training[order + t]);
        var solution = Solve(inputs, targets, order);
        return new Autoregression(solution[0], [.. solution.Skip(1)]);
    }

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> past, int horizon = 1)
    {
        this.Check(past, horizon);
        var order = Coefficients.Length;
        double[] values = [.. past[^order..], .. new double[horizon]];
        for (var t = order; t < values.Length; t++)
        {
            var sum = Intercept;
            for (var k = 0; k < order; k++)
                sum += Coefficients[k] * values[t - 1 - k];
            values[t] = sum;
        }

        return values[order..];
    }

    private static Vector<double> Solve(Matrix<double> inputs, Vector<double> targets, int order)
    {
        var factors = inputs.QR();
        var diagonal = factors.R.Diagonal().PointwiseAbs();
        return diagonal.Minimum() > 1e-12 * diagonal.Maximum()
            ? factors.Solve(targets)
            : throw new ArgumentException(
                $"AR({order}) has no single best fit: the training values are constant or follow an exact rule, "
                + "so that the columns of past values depend on each other. Lower the order or use persistence.",
                nameof(targets));
    }
}
