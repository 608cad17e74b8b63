namespace LstmNotebooks.TimeSeries;

/// <summary>A straight line on from the last value, by the mean step of the training part.</summary>
/// <param name="Step">What is added at every step, in the unit of the series.</param>
public sealed record Drift(double Step) : IBaseline
{
    /// <inheritdoc/>
    public string Name => "drift";

    /// <inheritdoc/>
    public int PastNeeded => 1;

    /// <summary>The drift of a training part: (last − first) / (n − 1).</summary>
    /// <param name="training">[n] two values or more.</param>
    public static Drift Fit(IReadOnlyList<double> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (training.Count < 2)
            throw new ArgumentException($"Drift is fitted on two values or more but got {training.Count}.", nameof(training));
        Finite.Check("Drift's training values", training);
        return new Drift((training[^1] - training[0]) / (training.Count - 1));
    }

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> past, int horizon = 1)
    {
        this.Check(past, horizon);
        var forecast = new double[horizon];
        for (var ahead = 0; ahead < horizon; ahead++)
            forecast[ahead] = past[^1] + (ahead + 1) * Step;
        return forecast;
    }
}
