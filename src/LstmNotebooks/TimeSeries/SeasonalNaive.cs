namespace LstmNotebooks.TimeSeries;

/// <summary>"As one season ago": the value of the same place in the last season.</summary>
public sealed record SeasonalNaive : IBaseline
{
    /// <summary>A season of <paramref name="period"/> steps, such as 12 months.</summary>
    public SeasonalNaive(int period)
    {
        if (period < 1)
            throw new ArgumentOutOfRangeException(nameof(period), $"A season has 1 step or more but got {period}.");
        Period = period;
    }

    /// <summary>Steps a season.</summary>
    public int Period { get; }

    /// <inheritdoc/>
    public string Name => $"seasonal naive {Period}";

    /// <inheritdoc/>
    public int PastNeeded => Period;

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> past, int horizon = 1)
    {
        this.Check(past, horizon);
        var forecast = new double[horizon];
        for (var ahead = 0; ahead < horizon; ahead++)
            forecast[ahead] = past[past.Length - Period + ahead % Period];
        return forecast;
    }
}
