namespace LstmNotebooks.TimeSeries;

/// <summary>Maps the training part's range onto [Lower, Upper]; later values may fall outside, which is honest.</summary>
/// <remarks>
/// scaled = Lower + (value − Minimum) (Upper − Lower) / (Maximum − Minimum). Immutable:
/// <see cref="Fit(IReadOnlyList{double}, double, double)"/> makes one, so none is ever used before it is fitted.
/// </remarks>
public sealed record MinMaxScaler : IScaler
{
    /// <summary>A scaler from a known range.</summary>
    /// <param name="minimum">The value that becomes <paramref name="lower"/>.</param>
    /// <param name="maximum">The value that becomes <paramref name="upper"/>.</param>
    /// <param name="lower">The low end of the scaled range.</param>
    /// <param name="upper">The high end of the scaled range.</param>
    public MinMaxScaler(double minimum, double maximum, double lower = 0, double upper = 1)
    {
        if (!(double.IsFinite(maximum - minimum) && maximum > minimum))
            throw new ArgumentException(
                $"MinMaxScaler expects minimum < maximum, both finite, but got {minimum} and {maximum}: "
                + "without a range there is nothing to scale by. Fit it on values that differ.");
        if (!(double.IsFinite(upper - lower) && upper > lower))
            throw new ArgumentException($"MinMaxScaler expects lower < upper, both finite, but got {lower} and {upper}.");
        (Minimum, Maximum, Lower, Upper) = (minimum, maximum, lower, upper);
    }

    /// <summary>The smallest training value, in the original units.</summary>
    public double Minimum { get; }

    /// <summary>The largest training value, in the original units.</summary>
    public double Maximum { get; }

    /// <summary>What <see cref="Minimum"/> becomes.</summary>
    public double Lower { get; }

    /// <summary>What <see cref="Maximum"/> becomes.</summary>
    public double Upper { get; }

    /// <summary>The scaler of the training values; all the same is an error.</summary>
    /// <param name="training">The values of the training part only.</param>
    /// <param name="lower">The low end of the scaled range.</param>
    /// <param name="upper">The high end of the scaled range.</param>
    public static MinMaxScaler Fit(IReadOnlyList<double> training, double lower = 0, double upper = 1)
    {
        TrainingValues.Check(nameof(MinMaxScaler), training);
        return new MinMaxScaler(training.Min(), training.Max(), lower, upper);
    }

    /// <summary>The scaler of float32 training values; all the same is an error.</summary>
    /// <param name="training">The values of the training part only.</param>
    /// <param name="lower">The low end of the scaled range.</param>
    /// <param name="upper">The high end of the scaled range.</param>
    public static MinMaxScaler Fit(ReadOnlySpan<float> training, double lower = 0, double upper = 1) =>
        Fit(TrainingValues.ToDouble(training), lower, upper);

    /// <inheritdoc/>
    public double Transform(double value) => Lower + (value - Minimum) * (Upper - Lower) / (Maximum - Minimum);

    /// <inheritdoc/>
    public double Inverse(double scaled) => Minimum + (scaled - Lower) * (Maximum - Minimum) / (Upper - Lower);
}
