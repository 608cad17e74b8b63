namespace LstmNotebooks.TimeSeries;

/// <summary>Maps the training part to mean 0 and standard deviation 1.</summary>
/// <remarks>
/// scaled = (value − Mean) / StandardDeviation, which divides by the count, as scikit-learn's does. Immutable:
/// <see cref="Fit(IReadOnlyList{double})"/> makes one, so none is ever used before it is fitted.
/// </remarks>
public sealed record StandardScaler : IScaler
{
    /// <summary>A scaler from a known mean and standard deviation.</summary>
    /// <param name="mean">The value that becomes 0.</param>
    /// <param name="standardDeviation">The distance that becomes 1; more than 0.</param>
    public StandardScaler(double mean, double standardDeviation)
    {
        if (!(double.IsFinite(mean) && double.IsFinite(standardDeviation) && standardDeviation > 0))
            throw new ArgumentException(
                $"StandardScaler expects a finite mean and a standard deviation above 0 but got {mean} and {standardDeviation}. "
                + "Fit it on values that differ.");
        (Mean, StandardDeviation) = (mean, standardDeviation);
    }

    /// <summary>The training values' mean, in the original units.</summary>
    public double Mean { get; }

    /// <summary>The training values' standard deviation, in the original units.</summary>
    public double StandardDeviation { get; }

    /// <summary>The scaler of the training values; all the same is an error.</summary>
    /// <param name="training">The values of the training part only.</param>
    public static StandardScaler Fit(IReadOnlyList<double> training)
    {
        TrainingValues.Check(nameof(StandardScaler), training);
        var mean = 0.0;
        foreach (var value in training)
            mean += value;
        mean /= training.Count;

        var squares = 0.0;
        foreach (var value in training)
            squares += (value - mean) * (value - mean);
        return new StandardScaler(mean, Math.Sqrt(squares / training.Count));
    }

    /// <summary>The scaler of float32 training values; all the same is an error.</summary>
    /// <param name="training">The values of the training part only.</param>
    public static StandardScaler Fit(ReadOnlySpan<float> training) => Fit(TrainingValues.ToDouble(training));

    /// <inheritdoc/>
    public double Transform(double value) => (value - Mean) / StandardDeviation;

    /// <inheritdoc/>
    public double Inverse(double scaled) => Mean + scaled * StandardDeviation;
}
