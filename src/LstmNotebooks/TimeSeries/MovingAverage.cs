namespace LstmNotebooks.TimeSeries;

/// <summary>The mean of the last few values.</summary>
public sealed record MovingAverage : IBaseline
{
    /// <summary>A mean of the last <paramref name="length"/> values.</summary>
    public MovingAverage(int length)
    {
        if (length < 1)
            throw new ArgumentOutOfRangeException(nameof(length), $"A moving average is over 1 value or more but got {length}.");
        Length = length;
    }

    /// <summary>How many values it is over.</summary>
    public int Length { get; }

    /// <inheritdoc/>
    public string Name => $"moving average {Length}";

    /// <inheritdoc/>
    public int PastNeeded => Length;

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> past, int horizon = 1)
    {
        this.Check(past, horizon);
        double[] values = [.. past[^Length..], .. new double[horizon]];
        for (var ahead = 0; ahead < horizon; ahead++)
        {
            var sum = 0.0;
            foreach (var value in values.AsSpan(ahead, Length))
                sum += value;
            values[Length + ahead] = sum / Length;
        }

        return values[Length..];
    }
}
